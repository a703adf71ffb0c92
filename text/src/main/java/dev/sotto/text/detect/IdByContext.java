package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and codes that the words beside them, or the question before them, say what they are. */
final class IdByContext implements Rule {
  private static final Set<Cue> CUES =
      EnumSet.of(
          Cue.ORDER,
          Cue.BOOKING,
          Cue.TRACKING,
          Cue.INVOICE,
          Cue.TICKET,
          Cue.ACCOUNT,
          Cue.CUSTOMER,
          Cue.CONTRACT,
          Cue.POLICY,
          Cue.CLAIM,
          Cue.PIN,
          Cue.CVV,
          Cue.LICENCE,
          Cue.EMPLOYEE,
          Cue.CARD,
          Cue.SSN,
          Cue.TAX,
          Cue.NATIONAL,
          Cue.PASSPORT,
          Cue.USERNAME);
  private static final Set<Cue> OF_AN_ID =
      EnumSet.of(
          Cue.ORDER,
          Cue.BOOKING,
          Cue.TRACKING,
          Cue.INVOICE,
          Cue.ACCOUNT,
          Cue.CUSTOMER,
          Cue.CONTRACT,
          Cue.POLICY,
          Cue.CLAIM);
  private static final Set<Cue> SHORT = EnumSet.of(Cue.PIN, Cue.CVV, Cue.SSN, Cue.CARD);
  private static final Set<String> STOP = WordList.set("stop-words.txt", "short");
  private static final Set<String> UNITS = WordList.set("stop-words.txt", "unit");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "my", "your", "this", "den", "die", "meinen", "le", "mon", "el", "mi", "il", "het",
          "o");
  private static final int MOST_SPACED = 7;

  @Override
  public int startsAt() {
    return Traits.DIGIT | Traits.UPPER;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (!page.words.hasDigit(word) && !isCapitals(page, word)) {
      return null;
    }
    Token token = Token.around(page, word);
    Compact value = token.compact(page);
    if (value.length() > 40 || page.isTaken(token.first(), token.last())) {
      return null;
    }
    for (Hint hint : page.cues.about(token.first(), token.last())) {
      if (hint.cue() == Cue.NEUTRAL && !isOfAnId(page, hint)) {
        return null;
      }
      if (CUES.contains(hint.cue()) && isLike(page, token, value, hint)) {
        return found(page, token, value, hint);
      }
    }
    return null;
  }

  /** A booking code may be of capitals only. */
  private static boolean isCapitals(Page page, int word) {
    int length = page.words.length(word);
    return length >= 5 && length <= 8 && page.words.isUpper(word) && !page.words.hasDigit(word);
  }

  private static boolean isLike(Page page, Token token, Compact value, Hint hint) {
    boolean inside = hint.first() >= token.first() && hint.last() <= token.last();
    if (inside || isUnit(page, token) || isAmount(page, token) || isTime(page, token)) {
      return false;
    }
    if (value.digits() == 0) {
      return isCapitalCode(page, token, value, hint);
    }
    return hint.strong() ? isNamed(page, token, value, hint) : isMeant(page, token, value, hint);
  }

  /** Six capitals right beside a word for a booking. */
  private static boolean isCapitalCode(Page page, Token token, Compact value, Hint hint) {
    Cue cue = specific(page, hint).cue();
    return value.length() == 6
        && (cue == Cue.BOOKING || cue == Cue.ORDER)
        && page.cues.isClose(hint, token.first())
        && (hint.strong() || hint.last() == token.first() - 1)
        && !(token.first() > 0
            && page.words.isUpper(token.first() - 1)
            && page.words.length(token.first() - 1) > 2);
  }

  /** Beside a word that names the value. */
  private static boolean isNamed(Page page, Token token, Compact value, Hint hint) {
    int digits = value.digits();
    boolean close = page.cues.isClose(hint, token.first());
    if (hint.cue() == Cue.CARD) {
      return value.letters() == 0
          && !isEngine(page, hint)
          && (digits >= 12 || (digits == 4 && close && !isYear(value, hint, token)));
    }
    if (hint.cue() == Cue.PIN || hint.cue() == Cue.CVV) {
      return value.length() >= 3
          && value.length() <= (value.letters() == 0 ? 6 : 12)
          && digits >= 2;
    }
    Cue cue = specific(page, hint).cue();
    boolean booking = cue == Cue.BOOKING || cue == Cue.ORDER;
    int shortest =
        close ? (booking ? 2 : cue == Cue.TICKET ? 4 : 3) : SHORT.contains(hint.cue()) ? 4 : 5;
    return value.length() >= shortest
        && (digits >= 2 || value.letters() >= 3)
        && (value.length() > 3 || isNear(page, token, hint))
        && !isYear(value, hint, token);
  }

  /** "1400 cc": no credit card. */
  private static boolean isEngine(Page page, Hint hint) {
    return hint.first() == hint.last()
        && hint.first() > 0
        && page.words.length(hint.first()) == 2
        && page.words.isNear(hint.first() - 1, 1)
        && page.words.isNumber(hint.first() - 1);
  }

  /** In the line of the hint, or in the next that has words. */
  private static boolean isNear(Page page, Token token, Hint hint) {
    Words words = page.words;
    int at = token.first();
    for (int steps = 0; at > 0 && words.line(at) == words.line(token.first()); steps++) {
      if (steps > MOST_SPACED) {
        return words.line(hint.last()) == words.line(token.first());
      }
      at--;
    }
    return words.line(hint.last()) >= words.line(at);
  }

  /** "confirmation number for the flight": the neutral word says what the number is of. */
  private static boolean isOfAnId(Page page, Hint neutral) {
    int at = neutral.first() - 1;
    if (at < 2 || !DETERMINERS.contains(page.words.folded(at))) {
      return false;
    }
    Hint before = page.cues.at(at - 2);
    return before != null && before.strong() && OF_AN_ID.contains(before.cue());
  }

  /** "09:00". */
  private static boolean isTime(Page page, Token token) {
    int end = page.words.end(token.last());
    return (page.charAt(token.start() - 1) == ':'
            && Character.isDigit(page.charAt(token.start() - 2)))
        || (page.charAt(end) == ':' && Character.isDigit(page.charAt(end + 1)));
  }

  /** Beside a word that only names the matter. */
  private static boolean isMeant(Page page, Token token, Compact value, Hint hint) {
    if (hint.cue() == Cue.CARD) {
      return value.letters() == 0 && value.digits() >= 12;
    }
    return token.hasNumberSign(page)
        ? value.digits() >= 3
        : value.digits() >= 5
            || (value.letters() >= 1 && value.length() >= 6 && isCode(page, token));
  }

  /** "reservation with ID": what the ID is of stands before. */
  private static Hint specific(Page page, Hint hint) {
    if (hint.cue() != Cue.TICKET) {
      return hint;
    }
    for (int w = hint.first() - 1; w >= 0 && hint.first() - w <= 4; w--) {
      Hint before = page.cues.at(w);
      if (before != null && !before.strong() && OF_AN_ID.contains(before.cue())) {
        return before;
      }
    }
    return hint;
  }

  /** A year is no identifier unless a word for a short number stands right before it. */
  private static boolean isYear(Compact value, Hint hint, Token token) {
    String chars = value.chars();
    boolean year = chars.startsWith("19") || chars.startsWith("200") || chars.startsWith("201");
    return value.length() == 4
        && value.digits() == 4
        && (year || chars.startsWith("202"))
        && !(SHORT.contains(hint.cue()) && token.first() - hint.last() <= 2);
  }

  /** Capitals and digits, or words joined by underscores. */
  private static boolean isCode(Page page, Token token) {
    boolean upper = true;
    for (int w = token.first(); w <= token.last(); w++) {
      upper &= page.words.isUpper(w);
    }
    return upper
        || (token.last() > token.first() && page.text.charAt(page.words.end(token.first())) == '_');
  }

  /** "249.00", "1,249.00": a sum, not a number of somebody's. */
  private static boolean isAmount(Page page, Token token) {
    boolean decimal =
        token.last() > token.first()
            && page.words.length(token.last()) <= 2
            && page.charAt(page.words.start(token.last()) - 1) == '.';
    boolean thousands =
        page.charAt(token.start() - 1) == ',' && Character.isDigit(page.charAt(token.start() - 2));
    return decimal || thousands;
  }

  /** 10gb, 4th, 2pm, 100 km. */
  private static boolean isUnit(Page page, Token token) {
    Words words = page.words;
    if (token.first() != token.last()) {
      return false;
    }
    if (words.length(token.first()) <= 3
        && words.isNear(token.first(), 1)
        && UNITS.contains(words.folded(token.first() + 1))) {
      return true;
    }
    String folded = words.folded(token.first());
    int letters = folded.length();
    while (letters > 0 && !Character.isDigit(folded.charAt(letters - 1))) {
      letters--;
    }
    return letters < folded.length() && letters <= 4 && STOP.contains(folded.substring(letters));
  }

  private static Finding found(Page page, Token token, Compact value, Hint hint) {
    Cue cue = specific(page, hint).cue();
    Kind kind = cue.kind();
    double confidence = hint.strong() && cue != Cue.TICKET ? .85 : .65;
    int first = token.first();
    int last = token.last();
    if (hint.strong()) {
      last = spacedEnd(page, last);
      first = spacedStart(page, first, hint);
    }
    int start = first == token.first() ? token.start() : page.words.start(first);
    return new Finding(start, page.words.end(last), kind, confidence, cue.rule(), cue.evidence());
  }

  /**
   * Takes in the rest of a number written with spaces: {@code 1234 5678 90}, {@code q 2 k 9 e 1}.
   */
  private static int spacedEnd(Page page, int last) {
    int end = last;
    while (end - last < MOST_SPACED
        && page.words.isNear(end, 1)
        && page.charAt(page.words.end(end)) == ' '
        && isPart(page, end + 1)) {
      end++;
    }
    return end;
  }

  private static int spacedStart(Page page, int first, Hint hint) {
    int start = first;
    while (first - start < 3
        && start - 1 > hint.last()
        && page.words.isNear(start - 1, 1)
        && page.charAt(page.words.end(start - 1)) == ' '
        && "'’".indexOf(page.charAt(page.words.start(start - 1) - 1)) < 0
        && isPart(page, start - 1)
        && !page.words.hasDigit(start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isPart(Page page, int word) {
    if (page.isTaken(word) || page.words.length(word) > (page.words.hasDigit(word) ? 12 : 3)) {
      return false;
    }
    return page.words.hasDigit(word)
        || (!STOP.contains(page.words.folded(word)) && page.cues.at(word) == null);
  }

  /** The words that never are a part of an identifier. */
  static boolean isStopWord(String folded) {
    return STOP.contains(folded);
  }

  /** Whether the cue is one for an identifier. */
  static boolean isOfId(Cue cue) {
    return CUES.contains(cue);
  }
}
