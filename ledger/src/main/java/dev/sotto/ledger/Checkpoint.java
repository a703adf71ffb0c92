package dev.sotto.ledger;

import java.util.List;

/**
 * What a log commits to: its name, its size and its root (C2SP tlog-checkpoint).
 *
 * @param origin names the log; not empty, one line
 * @param size entries, 0 to 2^62
 * @param root Merkle tree hash of the entries
 * @param extensions further lines, none of them empty; usually none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    checkLine(origin);
    extensions.forEach(Checkpoint::checkLine);
    if (size < 0 || size > Tree.MAX_SIZE) {
      throw LogException.malformed("a checkpoint has a size of 0 to 2^62, got " + size);
    }
    if (size == 0 && !root.equals(TreeHash.empty())) {
      throw LogException.malformed("the root of an empty log is SHA-256 of nothing");
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  private static void checkLine(String line) {
    StrictText.bytes(line, "a checkpoint");
    if (line.isEmpty() || line.codePoints().anyMatch(c -> c < ' ')) {
      throw LogException.malformed("a checkpoint line is not empty and has no control character");
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws LogException {@code MALFORMED}
   */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw LogException.malformed("a checkpoint must end with a line feed");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw LogException.malformed("a checkpoint has three lines, got " + lines.size());
    }
    long size = StrictText.decimal(lines.get(1), Tree.MAX_SIZE, "tree size");
    Hash root = Hash.ofBase64(lines.get(2));
    return new Checkpoint(lines.get(0), size, root, lines.subList(3, lines.size()));
  }

  /** The text of the note that a log signs. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
