package dev.sotto.text.known;

import dev.sotto.text.words.WordSet;
import java.util.List;

/** Prepares mail addresses: the whole, and the local part where it tells the person. */
final class MailForms {
  private static final int SHORTEST_LOCAL = 6;
  private static final WordSet ROLES =
      WordSet.of(
          List.of(
              "contact",
              "office",
              "service",
              "support",
              "kontakt",
              "billing",
              "orders",
              "mailbox",
              "noreply",
              "accounts"));

  private final Phrases phrases;
  private final Codes codes;
  private final WordTable table;

  MailForms(Phrases phrases, Codes codes, WordTable table) {
    this.phrases = phrases;
    this.codes = codes;
    this.table = table;
  }

  /** Adds an address; names must have been added before. */
  void add(Parts parts, String email) {
    if (parts.count == 0) {
      return;
    }
    phrases.add(parts, 0, parts.count, Phrases.Form.MAIL);
    codes.add(parts.joined(0, parts.count), parts.size(), CodeKind.MAIL);
    int at = email.indexOf('@');
    int local = 0;
    while (local < parts.count && parts.offset(local) < at) {
      local++;
    }
    if (local > 0 && isDistinctive(parts, local, email)) {
      phrases.add(parts, 0, local, Phrases.Form.LOCAL);
      codes.add(parts.joined(0, local), parts.start(local), CodeKind.LOCAL);
    }
  }

  /**
   * Whether a local part tells the person: with digits or marks, or long, and not only a name's
   * part.
   */
  private boolean isDistinctive(Parts parts, int local, String email) {
    if (parts.start(local) + local - 1 < SHORTEST_LOCAL) {
      return false;
    }
    boolean coded = local > 1;
    for (int w = 0; w < local; w++) {
      coded |= parts.hasDigit(w);
    }
    long key = parts.joined(0, local);
    boolean name = local == 1 && (table.roles(key) & Role.NAME) != 0;
    return (coded || !CommonWords.contains(key)) && !name && !ROLES.contains(key);
  }
}
