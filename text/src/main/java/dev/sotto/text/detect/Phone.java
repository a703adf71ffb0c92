package dev.sotto.text.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Telephone numbers: by libphonenumber, by their words, or by the way they are grouped. */
final class Phone {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final long NORTH_AMERICAN = Run.shape(3, 3, 4);
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "de", List.of("DE", "AT", "CH"),
          "en", List.of("US", "GB", "IE", "AU"),
          "fr", List.of("FR", "BE", "CH"),
          "es", List.of("ES", "MX", "AR", "CO"),
          "it", List.of("IT"),
          "nl", List.of("NL", "BE"),
          "pt", List.of("PT", "BR"));
  private static final Set<Cue> NOT_NUMBERS =
      EnumSet.of(Cue.PHONE, Cue.NAME, Cue.EMAIL, Cue.USERNAME, Cue.ADDRESS, Cue.POSTCODE, Cue.BORN);
  private static final List<String> EVERYWHERE =
      List.of("US", "GB", "DE", "FR", "ES", "IT", "NL", "PT", "AT", "CH", "BE", "BR", "MX");

  private Phone() {}

  /** International numbers: a plus sign or 00 with a country that has such numbers. */
  static @Nullable Finding international(Page page, int word) {
    int start = plusBefore(page, word);
    boolean plus = start >= 0;
    if (!plus && !page.text.startsWith("00", page.words.start(word))) {
      return null;
    }
    for (Run run : page.runs(word)) {
      if (run.length() < SHORTEST || run.length() > LONGEST + 2) {
        continue;
      }
      String number = "+" + (plus ? run.digits() : run.digits().substring(2));
      if (isValid(number, "ZZ")) {
        return found(
            page,
            run,
            plus ? start : -1,
            .95,
            "PHONE/international",
            "a valid international number");
      }
    }
    return plus ? plausible(page, word, start) : null;
  }

  private static @Nullable Finding plausible(Page page, int word, int start) {
    for (Run run : page.runs(word)) {
      if (run.length() >= SHORTEST && run.length() <= LONGEST) {
        return found(
            page,
            run,
            start,
            .8,
            "PHONE/plus",
            "a plus sign before as many digits as a number has");
      }
    }
    return null;
  }

  /** Numbers beside words for a telephone, valid or not. */
  static @Nullable Finding told(Page page, int word) {
    for (Run run : page.runs(word)) {
      if (run.length() < 6 || run.length() > LONGEST || page.isTaken(run.first(), run.last())) {
        continue;
      }
      Hint hint = first(page, run);
      if (hint == null
          || hint.cue() != Cue.PHONE
          || (!hint.strong() && !isGrouped(page, run) && run.length() < 9)) {
        continue;
      }
      if (run.groups() > 2 && run.length() > 11 && startsWithShort(page, run)) {
        continue;
      }
      return found(
          page, run, -1, hint.strong() ? .88 : .7, "PHONE/context", "beside words for a telephone");
    }
    return null;
  }

  /** National numbers without words for them: valid somewhere, or grouped as one. */
  static @Nullable Finding national(Page page, int word) {
    for (Run run : page.runs(word)) {
      if (run.length() < SHORTEST
          || run.length() > 12
          || isLoose(page, run)
          || isOther(page, run)
          || isPiece(page, run)) {
        continue;
      }
      if (isGrouped(page, run) && isNational(page, run)) {
        return found(page, run, -1, .75, "PHONE/national", "a valid national number, grouped");
      }
      if (looksDialled(page, run)) {
        return found(page, run, -1, .6, "PHONE/shape", "grouped as a telephone number");
      }
      if (run.groups() == 1 && run.length() >= 9 && isFree(page, run) && isNational(page, run)) {
        return found(page, run, -1, .5, "PHONE/national", "a valid national number");
      }
    }
    return null;
  }

  /** Whatever else is written in groups as telephone numbers are. */
  static @Nullable Finding grouped(Page page, int word) {
    for (Run run : page.runs(word)) {
      boolean groups =
          !isLoose(page, run)
              && run.groups() >= 2
              && run.groups() <= 5
              && run.length() >= SHORTEST
              && run.length() <= 12;
      if (groups && !isNeutral(page, run) && !isPiece(page, run) && !hasDot(page, run)) {
        return found(page, run, -1, .4, "PHONE/groups", "as many digits in groups as a number has");
      }
    }
    return null;
  }

  /** Whether more digits are joined to the run: an order number's part. */
  private static boolean isPiece(Page page, Run run) {
    int start = page.words.start(run.first());
    int end = page.words.end(run.last());
    boolean before =
        "-/".indexOf(page.charAt(start - 1)) >= 0
            && Character.isLetterOrDigit(page.charAt(start - 2));
    boolean behind = "-/".indexOf(page.charAt(end)) >= 0 && Character.isDigit(page.charAt(end + 1));
    return before || behind || page.charAt(start - 1) == '#';
  }

  private static boolean startsWithShort(Page page, Run run) {
    return page.words.length(run.first()) == 1 && run.digits().charAt(0) != '1';
  }

  private static @Nullable Hint first(Page page, Run run) {
    List<Hint> about = page.cues.about(run.first(), run.last());
    return about.isEmpty() ? null : about.get(0);
  }

  /** Whether no word nearby speaks of another kind of number. */
  private static boolean isFree(Page page, Run run) {
    Hint hint = first(page, run);
    return hint == null || NOT_NUMBERS.contains(hint.cue()) || page.isSpent(hint, run.first());
  }

  /** Whether the nearest word speaks of what is nobody's. */
  private static boolean isNeutral(Page page, Run run) {
    Hint hint = first(page, run);
    return hint != null && hint.cue() == Cue.NEUTRAL && !page.isSpent(hint, run.first());
  }

  private static boolean isOther(Page page, Run run) {
    Hint hint = first(page, run);
    boolean near = hint != null && (hint.strong() || run.first() - hint.last() <= 2);
    return hint != null
        && near
        && !NOT_NUMBERS.contains(hint.cue())
        && !page.isSpent(hint, run.first());
  }

  /** An area code in parentheses, or a leading zero before 8 to 12 digits in groups, or 3-3-4. */
  private static boolean looksDialled(Page page, Run run) {
    boolean inParentheses =
        page.charAt(page.words.start(run.first()) - 1) == '('
            && page.charAt(page.words.end(run.first())) == ')';
    if (run.groups() == 1) {
      return false;
    }
    if (inParentheses && run.length() >= SHORTEST) {
      return true;
    }
    return (run.digits().charAt(0) == '0' && run.length() >= 8 && !hasDot(page, run))
        || run.shape() == NORTH_AMERICAN;
  }

  private static boolean hasDot(Page page, Run run) {
    return run.groups() <= 2
        && page.text
                .substring(page.words.start(run.first()), page.words.end(run.last()))
                .indexOf('.')
            >= 0;
  }

  /** Single digits with spaces between are a table or a list, not a number. */
  private static boolean isLoose(Page page, Run run) {
    int single = 0;
    for (int w = run.first(); w <= run.last(); w++) {
      single += page.words.length(w) == 1 ? 1 : 0;
    }
    return single > 2;
  }

  private static boolean isGrouped(Page page, Run run) {
    return run.groups() >= 2 && page.words.length(run.first()) <= 5 && run.groups() <= 7;
  }

  /** Valid in some country; figures in a table are not asked for, which would take long. */
  private static boolean isNational(Page page, Run run) {
    return !page.isInTable(run.first()) && isSomewhere(page, run.digits());
  }

  private static boolean isSomewhere(Page page, String digits) {
    List<String> regions =
        page.language == null ? EVERYWHERE : REGIONS.getOrDefault(page.language, EVERYWHERE);
    for (String region : regions) {
      if (isValid(digits, region)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValid(String number, String region) {
    try {
      PhoneNumber parsed = NUMBERS.parse(number, region);
      return NUMBERS.isValidNumber(parsed);
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Where the plus sign before {@code word} stands, or -1. */
  private static int plusBefore(Page page, int word) {
    int at = page.words.start(word) - 1;
    if (page.charAt(at) == '(') {
      at--;
    }
    return page.charAt(at) == '+' ? at : -1;
  }

  private static Finding found(
      Page page, Run run, int start, double confidence, String rule, String evidence) {
    Finding f = Spans.of(page, run, Kind.PHONE, confidence, rule, evidence);
    if (start >= 0) {
      return Spans.startingAt(f, start);
    }
    return page.charAt(f.start() - 1) == '(' && closes(page, f)
        ? Spans.startingAt(f, f.start() - 1)
        : f;
  }

  private static boolean closes(Page page, Finding f) {
    for (int i = f.start(); i < f.end(); i++) {
      if (page.text.charAt(i) == ')') {
        return true;
      }
    }
    return false;
  }
}
