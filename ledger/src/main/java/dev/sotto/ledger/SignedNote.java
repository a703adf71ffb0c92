package dev.sotto.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and its signatures (C2SP signed-note). Parsing says nothing about the signatures; {@link
 * #verifies} does.
 *
 * @param text ends with a line feed
 * @param signatures at least one, at most 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  private static final int MAX_SIGNATURES = 100;
  private static final int MAX_LENGTH = 1_000_000;
  private static final String BLANK_LINE = "\n\n";

  public SignedNote {
    checkText(text);
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw LogException.malformed("a note has 1 to 100 signatures, got " + signatures.size());
    }
  }

  private static void checkText(String text) {
    StrictText.bytes(text, "a note");
    if (!text.endsWith("\n")) {
      throw LogException.malformed("the text of a note must end with a line feed");
    }
    if (text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
      throw LogException.malformed("a note has no control character but the line feed");
    }
  }

  /**
   * Reads a note from its UTF-8 bytes.
   *
   * @throws LogException {@code MALFORMED}
   */
  public static SignedNote parse(byte[] note) {
    return parse(StrictText.utf8(note, "a note"));
  }

  /**
   * Reads a note. Its last blank line separates text and signatures.
   *
   * @throws LogException {@code MALFORMED}
   */
  public static SignedNote parse(String note) {
    if (note.length() > MAX_LENGTH) {
      throw LogException.malformed("a note has at most a million characters");
    }
    int blank = note.lastIndexOf(BLANK_LINE);
    if (blank < 0 || !note.endsWith("\n") || blank + BLANK_LINE.length() == note.length()) {
      throw LogException.malformed("a note is a text, a blank line and signature lines");
    }
    String lines = note.substring(blank + BLANK_LINE.length(), note.length() - 1);
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /**
   * Whether the note carries a signature of this key and every one that claims to be of it is good.
   * Signatures of other keys are ignored, as the format demands.
   */
  public boolean verifies(VerifierKey key) {
    byte[] message = StrictText.bytes(text, "a note");
    boolean found = false;
    for (NoteSignature signature : signatures) {
      if (signature.isOf(key)) {
        if (!key.verifies(message, signature.signature())) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** The note as it is sent. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (NoteSignature signature : signatures) {
      note.append(signature.line()).append('\n');
    }
    return note.toString();
  }
}
