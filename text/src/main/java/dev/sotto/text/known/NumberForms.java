package dev.sotto.text.known;

import dev.sotto.text.Kind;
import java.util.regex.Pattern;

/**
 * The forms in which one order or account number may be written: other spacing and case, digits
 * alone.
 */
final class NumberForms {
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern ZEROS = Pattern.compile("^0+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int SHORTEST_DIGITS = 5;
  private static final int SHORTEST_TAIL = 6;

  private NumberForms() {}

  static void add(Compacts compacts, String number) {
    String compact = Compacts.compact(number);
    Kind kind = kind(number, compact);
    compacts.addCompact(compact, kind, "known/number");
    String digits = NO_DIGIT.matcher(compact).replaceAll("");
    boolean prefixed = compact.endsWith(digits) && !digits.equals(compact);
    if (prefixed && digits.length() >= SHORTEST_DIGITS) {
      compacts.addCompact(digits, kind, "known/number/part");
    }
    String bare = ZEROS.matcher(digits).replaceFirst("");
    if (digits.equals(compact) && bare.length() >= SHORTEST_DIGITS) {
      compacts.addCompact(bare, kind, "known/number/part");
    }
    for (String group : SEPARATORS.split(number)) {
      if (group.length() >= SHORTEST_TAIL && group.chars().allMatch(Character::isDigit)) {
        compacts.addCompact(group, kind, "known/number/part");
      }
    }
  }

  /** An order where its form says so, an account otherwise. */
  private static Kind kind(String number, String compact) {
    boolean order =
        number.strip().startsWith("#")
            || compact.startsWith("ord")
            || compact.startsWith("bk")
            || compact.startsWith("po")
            || compact.startsWith("bst")
            || compact.startsWith("cmd")
            || compact.startsWith("ped");
    return order ? Kind.ORDER_ID : Kind.ACCOUNT_ID;
  }
}
