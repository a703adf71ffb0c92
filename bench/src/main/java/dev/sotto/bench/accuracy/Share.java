package dev.sotto.bench.accuracy;

import java.util.Locale;

/** Shares of counts, and how they are written. */
final class Share {
  private Share() {}

  /** {@code part / whole}; NaN of nothing. */
  static double of(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /** Three decimals without the leading zero: {@code .985}, {@code 1.000}, a dash for NaN. */
  static String text(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%.3f", share);
    return text.startsWith("0") ? text.substring(1) : text;
  }
}
