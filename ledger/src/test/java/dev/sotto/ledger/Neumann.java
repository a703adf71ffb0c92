package dev.sotto.ledger;

import java.util.Arrays;
import java.util.Base64;

/**
 * The example key and note of golang.org/x/mod/sumdb/note (package documentation, note_test.go).
 */
final class Neumann {
  static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  static final String SIGNATURE =
      "— PeterNeumann"
          + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  static final String OTHER_VKEY =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  static final String OTHER_SIGNATURE =
      "— EnochRoot"
          + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  /** Of PRIVATE+KEY+PeterNeumann+c74f20a3+…: type 1, then the seed. */
  private static final String TYPED_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private Neumann() {}

  static SigningKey signingKey() {
    byte[] seed = Base64.getDecoder().decode(TYPED_SEED);
    byte[] secret = Arrays.copyOfRange(seed, 1, 65);
    System.arraycopy(VerifierKey.parse(VKEY).raw(), 0, secret, 32, 32);
    return SigningKey.of("PeterNeumann", secret);
  }
}
