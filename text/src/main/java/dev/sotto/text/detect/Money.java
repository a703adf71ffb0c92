package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money: a currency before or behind a number. Found so that they are not taken for
 * numbers of people.
 */
final class Money implements Rule {
  private static final Set<String> BEHIND = WordList.set("currencies.txt");
  private static final String SIGNS = "$€£¥₹";

  @Override
  public int startsAt() {
    return Traits.DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (!page.words.hasDigit(word)) {
      return null;
    }
    int last = lastOfAmount(page, word);
    int start = signBefore(page, word);
    int end = signBehind(page, last);
    if (start < 0 && end < 0) {
      return null;
    }
    return new Finding(
        start >= 0 ? start : page.words.start(word),
        Math.max(end, page.words.end(last)),
        Kind.MONEY,
        .9,
        "MONEY",
        "a number with a currency");
  }

  private static int lastOfAmount(Page page, int word) {
    int last = word;
    while (last - word < 5 && page.words.isNear(last, 1) && page.words.isNumber(last + 1)) {
      char gap = page.words.gap(last).charAt(0);
      boolean thousands = page.words.length(last + 1) == 3;
      if (gap != '.'
          && gap != ','
          && !((gap == ' ' || gap == '\u00a0' || gap == '\'') && thousands)) {
        break;
      }
      last++;
    }
    return last;
  }

  private static int signBefore(Page page, int word) {
    int at = page.words.start(word) - 1;
    if (page.charAt(at) == ' ' || page.charAt(at) == '\u00a0') {
      at--;
    }
    if (at >= 0 && SIGNS.indexOf(page.charAt(at)) >= 0) {
      return at;
    }
    boolean code = word > 0 && page.words.isNear(word - 1, 1) && isCode(page, word - 1);
    return code ? page.words.start(word - 1) : -1;
  }

  private static int signBehind(Page page, int last) {
    int at = page.words.end(last);
    if (page.charAt(at) == ' ' || page.charAt(at) == '\u00a0') {
      at++;
    }
    if (at < page.text.length() && SIGNS.indexOf(page.charAt(at)) >= 0) {
      return at + 1;
    }
    boolean named = page.words.isNear(last, 1) && BEHIND.contains(page.words.folded(last + 1));
    return named ? page.words.end(last + 1) : -1;
  }

  private static boolean isCode(Page page, int word) {
    return page.words.length(word) == 3
        && page.words.isUpper(word)
        && BEHIND.contains(page.words.folded(word));
  }
}
