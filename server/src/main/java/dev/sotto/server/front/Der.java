package dev.sotto.server.front;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much DER (X.690) as it takes to put older forms of private keys into PKCS#8 (RFC 5208). */
final class Der {
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int PARAMETERS = 0xa0;

  /** SEQUENCE { rsaEncryption (RFC 8017, A.1), NULL }. */
  private static final byte[] RSA = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };

  /** id-ecPublicKey (RFC 5480, 2.1.1). */
  private static final byte[] EC = {0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private static final byte[] VERSION = {INTEGER, 1, 0};

  private Der() {}

  /** PKCS#8 of a PKCS#1 RSAPrivateKey (RFC 8017, A.1.2). */
  static byte[] pkcs8OfRsa(byte[] key) {
    return of(SEQUENCE, VERSION, RSA, of(OCTETS, key));
  }

  /**
   * PKCS#8 of an ECPrivateKey (RFC 5915, 3), which names its curve.
   *
   * @throws IllegalArgumentException where it names none
   */
  static byte[] pkcs8OfEc(byte[] key) {
    return of(SEQUENCE, VERSION, of(SEQUENCE, EC, curve(key)), of(OCTETS, key));
  }

  /** What stands under [0]: version and key stand before it. */
  private static byte[] curve(byte[] key) {
    int at = content(key, 0);
    while (at < key.length) {
      int from = content(key, at);
      int to = from + length(key, at);
      if ((key[at] & 0xff) == PARAMETERS) {
        return Arrays.copyOfRange(key, from, to);
      }
      at = to;
    }
    throw new IllegalArgumentException("the key does not name its curve");
  }

  /** Where the content of the element at {@code at} begins. */
  private static int content(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int length(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = Math.addExact(Math.multiplyExact(length, 256), der[at + 2 + i] & 0xff);
    }
    return length;
  }

  private static byte[] of(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int size = content.size();
    if (size < 0x80) {
      out.write(size);
    } else if (size < 0x100) {
      out.write(0x81);
      out.write(size);
    } else {
      out.write(0x82);
      out.write(size >> 8);
      out.write(size);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
