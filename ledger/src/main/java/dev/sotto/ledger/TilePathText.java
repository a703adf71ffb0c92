package dev.sotto.ledger;

/** Writes and reads the numbers of tile paths: three digits an element, all but the last with x. */
final class TilePathText {
  static final int MAX_LEVEL = 63;

  private static final long MAX_INDEX = Tree.MAX_SIZE / Tree.TILE_WIDTH;
  private static final String PARTIAL = ".p/";

  private TilePathText() {}

  static void check(long index, int width) {
    if (index < 0 || index > MAX_INDEX) {
      throw LogException.malformed("a tile index is 0 to 2^54, got " + index);
    }
    if (width < 1 || width > Tree.TILE_WIDTH) {
      throw LogException.malformed("a tile has 1 to 256 hashes, got " + width);
    }
  }

  static String write(long index, int width) {
    StringBuilder path = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, 'x' + threeDigits(rest % 1000) + '/');
    }
    return width == Tree.TILE_WIDTH
        ? path.toString()
        : path.append(PARTIAL).append(width).toString();
  }

  static TilePath parse(String path) {
    String[] parts = path.split("/", 3);
    if (parts.length != 3 || !parts[0].equals("tile")) {
      throw LogException.malformed("a tile path is tile/<level>/<number>");
    }
    String number = parts[2];
    int width = Tree.TILE_WIDTH;
    int partial = number.indexOf(PARTIAL);
    if (partial >= 0) {
      width = partialWidth(number.substring(partial + PARTIAL.length()));
      number = number.substring(0, partial);
    }
    long index = index(number);
    return parts[1].equals("entries")
        ? new TilePath.Entries(index, width)
        : new TilePath.Hashes(
            (int) StrictText.decimal(parts[1], MAX_LEVEL, "tile level"), index, width);
  }

  private static int partialWidth(String text) {
    int width = (int) StrictText.decimal(text, Tree.TILE_WIDTH - 1, "width of a partial tile");
    if (width == 0) {
      throw LogException.malformed("width of a partial tile must be at least 1");
    }
    return width;
  }

  private static long index(String text) {
    String[] elements = text.split("/", -1);
    if (elements.length > 6) {
      throw LogException.malformed("a tile index is 0 to 2^54");
    }
    long index = 0;
    for (int i = 0; i < elements.length; i++) {
      boolean last = i == elements.length - 1;
      index = index * 1000 + element(elements[i], last);
      if (index == 0 && !last) {
        throw LogException.malformed("a tile number has no leading x000");
      }
    }
    return index;
  }

  private static int element(String text, boolean last) {
    if (!last && (text.isEmpty() || text.charAt(0) != 'x')) {
      throw LogException.malformed("all but the last element of a tile number begin with x");
    }
    String digits = last ? text : text.substring(1);
    if (digits.length() != 3) {
      throw LogException.malformed("an element of a tile number has three digits");
    }
    int value = 0;
    for (int i = 0; i < 3; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw LogException.malformed("an element of a tile number has three digits");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static String threeDigits(long value) {
    String digits = Long.toString(value);
    return "000".substring(digits.length()) + digits;
  }
}
