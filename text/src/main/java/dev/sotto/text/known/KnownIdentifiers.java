package dev.sotto.text.known;

import dev.sotto.text.Known;
import java.util.List;

/**
 * A subject's identifiers, prepared once for matching against many texts. Immutable once made.
 * Holds clear personal data: {@code toString} shows none.
 */
public final class KnownIdentifiers {
  /** Nobody. */
  public static final KnownIdentifiers NONE = new KnownIdentifiers(Known.NOTHING);

  private static final int SHORTEST_CODE = 4;
  private static final int SHORTEST_PHRASE = 3;

  final WordTable table;
  final Typos typos = new Typos();
  final Phones phones = new Phones();
  final Phrases phrases;
  final Addresses addresses;
  final BirthDates births;

  /** Letters a to z that parts of names begin with, as bits. */
  final int initials;

  /** Letters a to z that stand alone in a name, as bits. */
  final int letters;

  /** Most letters and digits of what is matched without its separators. */
  final int longest;

  /** Most letters of a group of letters within such a code. */
  final int longestLetters;

  /** Names in scripts without spaces, matched as they are. */
  final List<String> unspaced;

  private final boolean empty;

  private KnownIdentifiers(Known known) {
    table = new WordTable(slots(known));
    phrases = new Phrases(table);
    addresses = new Addresses(table);
    births = new BirthDates(table);
    Parts parts = new Parts();
    Codes codes = new Codes(table);
    NameForms names = new NameForms(table, typos);
    for (String name : known.names()) {
      parts.read(name);
      names.add(parts);
      codes.reach(parts.size());
    }
    initials = names.initials() | names.letters();
    letters = names.letters();
    unspaced = Unspaced.of(known.names());
    MailForms mails = new MailForms(phrases, codes, table);
    for (String email : known.emails()) {
      parts.read(email);
      mails.add(parts, email);
    }
    for (String phone : known.phones()) {
      parts.read(phone);
      addPhone(parts, codes, phone);
    }
    for (String number : known.numbers()) {
      parts.read(number);
      codes.addNumber(parts, number);
    }
    for (String address : known.addresses()) {
      parts.read(address);
      addresses.add(parts, codes);
    }
    for (String other : known.other()) {
      parts.read(other);
      addOther(parts, codes);
    }
    longest = Math.max(codes.longest(), phones.longest());
    longestLetters = codes.longestLetters();
    empty = known.equals(Known.NOTHING);
  }

  /** Prepares {@code known} for matching. */
  public static KnownIdentifiers of(Known known) {
    return known.equals(Known.NOTHING) ? NONE : new KnownIdentifiers(known);
  }

  /** About as many as are needed; it grows. */
  private static int slots(Known known) {
    int words =
        32
            + 48 * known.names().size()
            + 8 * known.emails().size()
            + 2 * known.phones().size()
            + 12 * known.addresses().size()
            + 4 * known.numbers().size()
            + 24 * known.other().size();
    return Integer.highestOneBit(Math.min(words, 1 << 20) * 4 - 1);
  }

  private void addPhone(Parts parts, Codes codes, String phone) {
    if (phones.add(phone)) {
      codes.addTail(parts, parts.size());
    } else if (parts.size() >= SHORTEST_PHRASE) {
      codes.add(parts, 0, parts.count, CodeKind.PHONE);
    }
  }

  private void addOther(Parts parts, Codes codes) {
    if (births.add(parts, codes)) {
      return;
    }
    boolean coded = false;
    for (int w = 0; w < parts.count; w++) {
      coded |= parts.hasDigit(w);
    }
    if (coded && parts.size() >= SHORTEST_CODE) {
      codes.add(parts, 0, parts.count, CodeKind.OTHER);
      codes.addTail(parts, parts.size());
    } else if (parts.size() >= SHORTEST_PHRASE) {
      phrases.add(parts, 0, parts.count, Phrases.Form.OTHER);
    }
  }

  boolean isEmpty() {
    return empty;
  }

  @Override
  public String toString() {
    return "KnownIdentifiers[" + (empty ? "nobody" : "somebody") + "]";
  }
}
