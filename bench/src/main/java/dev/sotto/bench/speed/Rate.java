package dev.sotto.bench.speed;

import java.util.Locale;

/** How rates and times are written. */
final class Rate {
  private Rate() {}

  static String megabytes(double bytes, double seconds) {
    double rate = bytes / seconds / 1e6;
    return String.format(Locale.ROOT, rate < .1 ? "%.3f" : "%.2f", rate);
  }

  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  static String one(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  static String mark(boolean met) {
    return met ? "pass" : "MISS";
  }
}
