package dev.sotto.ledger;

import java.util.Arrays;
import java.util.Base64;

/**
 * A signature line of a note: {@code — name base64(id ‖ signature)}.
 *
 * @param name of the key
 * @param id of the key, as a big-endian uint32
 * @param signature its bytes; what they mean depends on the key
 */
public record NoteSignature(String name, int id, byte[] signature) {
  private static final String START = "\u2014 ";
  private static final int ID_BYTES = 4;

  public NoteSignature {
    KeyName.check(name);
    if (signature.length == 0) {
      throw LogException.malformed("a signature must not be empty");
    }
    signature = signature.clone();
  }

  /**
   * @throws LogException {@code MALFORMED}
   */
  static NoteSignature parse(String line) {
    String[] parts = line.startsWith(START) ? line.substring(START.length()).split(" ", -1) : null;
    if (parts == null || parts.length != 2) {
      throw LogException.malformed("a signature line is an em dash, a key name and base64");
    }
    byte[] bytes = StrictText.base64(parts[1], "a signature");
    if (bytes.length <= ID_BYTES) {
      throw LogException.malformed("a signature has a key id of 4 bytes and more");
    }
    return new NoteSignature(
        parts[0], bigEndian(bytes), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  /** The first four bytes as a number. */
  static int bigEndian(byte[] bytes) {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
  }

  boolean isOf(VerifierKey key) {
    return id == key.id() && name.equals(key.name());
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  String line() {
    byte[] bytes = new byte[ID_BYTES + signature.length];
    for (int i = 0; i < ID_BYTES; i++) {
      bytes[i] = (byte) (id >>> (24 - 8 * i));
    }
    System.arraycopy(signature, 0, bytes, ID_BYTES, signature.length);
    return START + name + ' ' + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && id == that.id
        && name.equals(that.name)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return 31 * id + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return line();
  }
}
