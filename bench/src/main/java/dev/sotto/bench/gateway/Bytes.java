package dev.sotto.bench.gateway;

/** Searching in bytes. */
final class Bytes {
  private Bytes() {}

  /** Where {@code sought} begins in {@code bytes} at or behind {@code from}; -1: nowhere. */
  static int indexOf(byte[] bytes, byte[] sought, int from) {
    for (int i = from; i <= bytes.length - sought.length; i++) {
      if (bytes[i] == sought[0] && at(bytes, sought, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean at(byte[] bytes, byte[] sought, int from) {
    for (int i = 1; i < sought.length; i++) {
      if (bytes[from + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }
}
