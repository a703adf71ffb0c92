package dev.sotto.server.front;

import dev.sotto.server.fault.Fault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads private keys as OpenSSL writes them: PKCS#8, PKCS#1 (RSA) and SEC 1 (EC). */
final class PrivateKeys {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final String PLAIN = "openssl pkey -in old.key -out new.key";

  private PrivateKeys() {}

  /**
   * The one private key in {@code text}.
   *
   * @param name how errors call the text
   * @throws Fault {@code tls} that says what is wrong with it
   */
  static PrivateKey read(String name, String text) {
    List<Pem> keys =
        Pem.blocks(text).stream().filter(pem -> pem.label().endsWith("PRIVATE KEY")).toList();
    if (keys.size() != 1) {
      throw wrong(
          name,
          keys.isEmpty()
              ? "holds no private key: a block 'BEGIN PRIVATE KEY' is needed"
              : "holds " + keys.size() + " private keys: keep one");
    }
    Pem pem = keys.getFirst();
    if (pem.encrypted() || pem.label().equals("ENCRYPTED PRIVATE KEY")) {
      throw wrong(name, "is encrypted with a passphrase: write it without one: " + PLAIN);
    }
    return key(name, pem.label(), pkcs8(name, pem));
  }

  private static byte[] pkcs8(String name, Pem pem) {
    try {
      return switch (pem.label()) {
        case "PRIVATE KEY" -> pem.der();
        case "RSA PRIVATE KEY" -> Der.pkcs8OfRsa(pem.der());
        case "EC PRIVATE KEY" -> Der.pkcs8OfEc(pem.der());
        default -> throw wrong(name, "is a '" + pem.label() + "': convert it: " + PLAIN);
      };
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      throw wrong(name, "is broken: its block cannot be read");
    }
  }

  private static PrivateKey key(String name, String label, byte[] pkcs8) {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException e) {
        // a key of another algorithm, or of none: said below
      } catch (GeneralSecurityException e) {
        throw Fault.ours("tls", "this Java knows no " + algorithm + " keys", e);
      }
    }
    throw wrong(name, "holds a broken '" + label + "', or one that is not RSA, EC or Ed25519");
  }

  private static Fault wrong(String name, String what) {
    return Fault.caller(400, "tls", name + " " + what);
  }
}
