package dev.sotto.text.known;

import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject's identifiers, prepared once for matching against many texts. Immutable once made.
 * Holds clear personal data: {@code toString} shows none.
 */
public final class KnownIdentifiers {
  /** Nobody. */
  public static final KnownIdentifiers NONE = new KnownIdentifiers(Known.NOTHING);

  private static final int SHORTEST_LOCAL = 6;

  final NameIndex names = new NameIndex();
  final Sequences sequences = new Sequences();
  final Compacts compacts = new Compacts();

  /** Names in scripts without spaces, matched as they are. */
  final List<String> unspaced;

  private KnownIdentifiers(Known known) {
    List<String> raw = new ArrayList<>();
    for (String name : known.names()) {
      names.add(name);
      if (name.codePoints().anyMatch(KnownIdentifiers::isUnspaced)) {
        raw.add(name.strip());
      }
    }
    unspaced = List.copyOf(raw);
    known.emails().forEach(this::addEmail);
    known.phones().forEach(p -> PhoneForms.add(compacts, p));
    known.numbers().forEach(n -> NumberForms.add(compacts, n));
    known.addresses().forEach(a -> AddressForms.add(sequences, compacts, a));
    known.other().forEach(o -> OtherForms.add(sequences, compacts, o));
  }

  /** Prepares {@code known} for matching. */
  public static KnownIdentifiers of(Known known) {
    return known.equals(Known.NOTHING) ? NONE : new KnownIdentifiers(known);
  }

  private void addEmail(String email) {
    String address = email.strip();
    sequences.add(address, Kind.EMAIL, "known/email", true, false);
    int at = address.indexOf('@');
    if (at > 0 && isDistinctive(address.substring(0, at))) {
      sequences.add(address.substring(0, at), Kind.USERNAME, "known/email/local", false, true);
    }
  }

  /**
   * Whether a local part tells the person: with digits or marks, or long, and not only a name's
   * part.
   */
  private boolean isDistinctive(String local) {
    Words words = Words.of(local);
    boolean coded = words.count() > 1 || local.chars().anyMatch(Character::isDigit);
    boolean name = words.count() == 1 && names.partOf(words.folded(0)) != null;
    return local.length() >= SHORTEST_LOCAL
        && (coded || !CommonWords.contains(words.folded(0)))
        && !name
        && !isRole(local);
  }

  private static boolean isRole(String local) {
    return List.of(
            "contact",
            "office",
            "service",
            "support",
            "kontakt",
            "billing",
            "orders",
            "mailbox",
            "noreply",
            "accounts")
        .contains(local);
  }

  private static boolean isUnspaced(int c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI;
  }

  boolean isEmpty() {
    return names.isEmpty() && sequences.isEmpty() && compacts.isEmpty();
  }

  @Override
  public String toString() {
    return "KnownIdentifiers[" + (isEmpty() ? "nobody" : "somebody") + "]";
  }
}
