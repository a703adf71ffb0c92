package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mail addresses around an at sign (RFC 5322 and RFC 6531 in practice: letters of any script). */
final class Emails {
  private static final Set<String> UPI_HANDLES =
      Set.of(
          "upi",
          "ybl",
          "ibl",
          "axl",
          "apl",
          "paytm",
          "okaxis",
          "oksbi",
          "okicici",
          "okhdfcbank",
          "ptyes",
          "ptsbi",
          "ptaxis",
          "pthdfc",
          "yapl",
          "rapl",
          "waicici",
          "wahdfcbank",
          "wasbi",
          "sbi",
          "icici",
          "hdfcbank",
          "axisbank",
          "kotak",
          "barodampay",
          "jupiteraxis",
          "fam");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final String LOCAL_MARKS = "._%+-'";

  private Emails() {}

  /** The address around the at sign at {@code at}, or null. */
  static @Nullable Finding around(Page page, int at) {
    int start = localStart(page.text, at);
    int end = domainEnd(page.text, at);
    if (start == at) {
      return null;
    }
    if (end < 0) {
      return paymentAddress(page, start, at);
    }
    return new Finding(start, end, Kind.EMAIL, .98, "EMAIL", "a mail address");
  }

  /** An Indian payment address (NPCI, UPI procedural guidelines): a name, @, a bank's handle. */
  private static @Nullable Finding paymentAddress(Page page, int start, int at) {
    int end = at + 1;
    while (end < page.text.length() && Character.isLetterOrDigit(page.text.charAt(end))) {
      end++;
    }
    String handle = page.text.substring(at + 1, Math.min(end, at + 1 + LONGEST_LOCAL));
    return UPI_HANDLES.contains(handle.toLowerCase(Locale.ROOT))
        ? new Finding(
            start, end, Kind.ACCOUNT_ID, .9, "ACCOUNT_ID/in/upi", "an Indian payment address")
        : null;
  }

  private static int localStart(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && "'.-".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || isMark(c)
        || LOCAL_MARKS.indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** End of the domain: at least two labels, the last of letters; or -1. */
  private static int domainEnd(String text, int at) {
    int end = -1;
    int label = at + 1;
    int i = label;
    for (; i < text.length() && i - at <= LONGEST_DOMAIN; i++) {
      char c = text.charAt(i);
      if (c == '.' && i > label) {
        label = i + 1;
      } else if (!Character.isLetterOrDigit(c) && c != '-' && !isMark(c)) {
        break;
      } else if (label > at + 1 && i - label >= 1 && Character.isLetter(text.charAt(label))) {
        end = i + 1;
      }
    }
    while (end > 0 && text.charAt(end - 1) == '-') {
      end--;
    }
    return end;
  }
}
