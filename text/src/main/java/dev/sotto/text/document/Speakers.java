package dev.sotto.text.document;

import dev.sotto.text.Kind;
import dev.sotto.text.words.Fold;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, at the beginning of a transcript's line: {@code Anna Keller: …}, {@code [12:03]
 * anna_k: …}, {@code 12:03 - Anna Keller: …}, {@code <anna_k> …}.
 */
final class Speakers {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_STAMP = 32;
  private static final int MOST_WORDS = 4;
  private static final int LINES_LOOKED_AT = 40;

  /** Those who speak by office, and words before a colon that are nobody. */
  private static final Set<String> OFFICES =
      Set.of(
          "agent",
          "customer",
          "user",
          "assistant",
          "bot",
          "system",
          "support",
          "operator",
          "caller",
          "client",
          "representative",
          "rep",
          "advisor",
          "sales",
          "service",
          "admin",
          "chatbot",
          "human",
          "ai",
          "you",
          "me",
          "note",
          "subject",
          "summary",
          "topic",
          "kunde",
          "kundin",
          "mitarbeiter",
          "mitarbeiterin",
          "berater",
          "beraterin",
          "nutzer",
          "conseiller",
          "conseillere",
          "cliente",
          "agente",
          "asesor",
          "usuario",
          "utente",
          "operatore",
          "klant",
          "medewerker",
          "gebruiker",
          "atendente",
          "utilizador",
          "hinweis",
          "betreff",
          "http",
          "https",
          "re",
          "fw",
          "fwd",
          "aw",
          "ps",
          "name",
          "email",
          "phone",
          "address",
          "order",
          "date",
          "time",
          "telefon",
          "adresse",
          "rue",
          "from",
          "to",
          "cc",
          "sent");

  private Speakers() {}

  /** Where a line's speaker stands. */
  record Speaker(int start, int end, @Nullable Kind kind) {}

  /** The speaker of the line from {@code start} to {@code end}; null where nobody is named. */
  static @Nullable Speaker of(String text, int start, int end) {
    int at = behindStamp(text, start, end);
    boolean angled = at < end && text.charAt(at) == '<';
    int from = angled ? at + 1 : at;
    int to = from;
    int most = Math.min(end, from + LONGEST_NAME);
    while (to < most && nameLike(text.charAt(to))) {
      to++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (to == from || to >= end || !Character.isLetter(text.charAt(from))) {
      return null;
    }
    boolean closed = angled ? text.charAt(to) == '>' : colon(text, to, end);
    return closed ? new Speaker(from, to, kind(text.substring(from, to))) : null;
  }

  /** A colon with a blank or the line's end behind it, perhaps after a stamp in brackets. */
  private static boolean colon(String text, int at, int end) {
    int colon = at;
    if (text.startsWith(" (", at) || text.startsWith(" [", at)) {
      char close = text.charAt(at + 1) == '(' ? ')' : ']';
      int closed = text.indexOf(close, at);
      colon = closed < 0 || closed > Math.min(end, at + LONGEST_STAMP) ? at : closed + 1;
    }
    return colon < end
        && text.charAt(colon) == ':'
        && (colon + 1 == end || Character.isWhitespace(text.charAt(colon + 1)));
  }

  private static @Nullable Kind kind(String name) {
    String folded = Fold.fold(name);
    int words = folded.split(" ", MOST_WORDS + 2).length;
    String first = folded.split("[ _.-]", 2)[0];
    if (words > MOST_WORDS || OFFICES.contains(folded) || OFFICES.contains(first)) {
      return null;
    }
    boolean handle = name.chars().anyMatch(c -> c == '_' || Character.isDigit(c));
    return handle ? Kind.USERNAME : Kind.PERSON;
  }

  private static boolean nameLike(char c) {
    return Character.isLetterOrDigit(c)
        || " .'_-\u2019".indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Behind a time or date in brackets or not, and the dash behind it. */
  private static int behindStamp(String text, int start, int end) {
    int at = start;
    int most = Math.min(end, start + LONGEST_STAMP);
    boolean digits = false;
    while (at < most && stampLike(text, at)) {
      digits |= Character.isDigit(text.charAt(at));
      at++;
    }
    if (!digits) {
      return skip(text, start, end);
    }
    return skip(text, at, end);
  }

  private static boolean stampLike(String text, int at) {
    char c = text.charAt(at);
    if (c == 'T' || c == 'Z') {
      return at > 0 && Character.isDigit(text.charAt(at - 1));
    }
    boolean meridiem = "AaPp".indexOf(c) >= 0 && text.regionMatches(true, at + 1, "m", 0, 1);
    boolean second = "Mm".indexOf(c) >= 0 && at > 0 && "AaPp".indexOf(text.charAt(at - 1)) >= 0;
    boolean between = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
    return Character.isDigit(c)
        || "[](){}:.,/+ -\u2013|".indexOf(c) >= 0
        || (meridiem && between)
        || (second && (at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))));
  }

  private static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '*')) {
      at++;
    }
    return at;
  }

  /** Whether most of the first lines begin with a speaker, and at least two speak. */
  static boolean leadMost(String text) {
    int lines = 0;
    int spoken = 0;
    Set<String> names = new HashSet<>();
    int at = 0;
    while (at < text.length() && lines < LINES_LOOKED_AT) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (!text.substring(at, end).isBlank()) {
        lines++;
        Speaker speaker = of(text, at, end);
        if (speaker != null) {
          spoken++;
          names.add(text.substring(speaker.start(), speaker.end()));
        }
      }
      at = end + 1;
    }
    return spoken >= 3
        && names.size() > 1
        && names.size() * 2 <= spoken + 1
        && spoken * 3 >= lines * 2;
  }
}
