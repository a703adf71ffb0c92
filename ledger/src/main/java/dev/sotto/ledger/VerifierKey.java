package dev.sotto.ledger;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a note key: a name and an Ed25519 key, written {@code name+id+base64} (a
 * "vkey": golang.org/x/mod/sumdb/note, C2SP signed-note).
 */
public final class VerifierKey {
  /** The signature type of C2SP signed-note for plain Ed25519. */
  private static final byte ED25519 = 1;

  private static final int KEY_BYTES = 32;

  private final String name;
  private final byte[] raw;
  private final int id;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw) {
    this.name = KeyName.check(name);
    this.raw = raw;
    this.key = Jdk.publicKey(raw);
    this.id = id(name, raw);
  }

  /**
   * @param raw the 32 bytes of RFC 8032
   * @throws LogException {@code MALFORMED} when the name or the key is not one
   */
  public static VerifierKey of(String name, byte[] raw) {
    if (raw.length != KEY_BYTES) {
      throw LogException.malformed("an Ed25519 public key has 32 bytes, got " + raw.length);
    }
    return new VerifierKey(name, raw.clone());
  }

  /**
   * Reads a vkey.
   *
   * @throws LogException {@code MALFORMED} when it is none, is of another algorithm, or its id does
   *     not follow from its name and key
   */
  public static VerifierKey parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw LogException.malformed("a vkey is name+id+key");
    }
    byte[] typed = StrictText.base64(parts[2], "key of a vkey");
    if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
      throw LogException.malformed("a vkey must hold an Ed25519 key (type 1, 32 bytes)");
    }
    VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!parts[1].equals(key.hexId())) {
      throw LogException.malformed("the id of a vkey must follow from its name and key");
    }
    return key;
  }

  /** First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ key). */
  private static int id(String name, byte[] raw) {
    byte[] hash =
        Hash.sha256(StrictText.bytes(name, "a key name"), new byte[] {'\n', ED25519}, raw).bytes();
    return NoteSignature.bigEndian(hash);
  }

  public String name() {
    return name;
  }

  /** The key id that its signatures carry. */
  public int id() {
    return id;
  }

  /** Whether {@code signature} is this key's over exactly these bytes. */
  public boolean verifies(byte[] message, byte[] signature) {
    return Jdk.verify(key, message, signature);
  }

  /** The 32 bytes of RFC 8032. */
  public byte[] raw() {
    return raw.clone();
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  /** The vkey. */
  @Override
  public String toString() {
    byte[] typed = new byte[1 + KEY_BYTES];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, KEY_BYTES);
    return name + '+' + hexId() + '+' + Base64.getEncoder().encodeToString(typed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
