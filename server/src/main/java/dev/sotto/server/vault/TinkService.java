package dev.sotto.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import dev.sotto.server.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;

/**
 * A cloud's KMS through Tink's integration (tink-awskms, tink-gcpkms), which the operator puts on
 * the class path: they bring some fifty megabytes that nobody else needs. Not tested against the
 * clouds.
 */
final class TinkService implements KeyService {
  private final Aead cipher;
  private final String name;

  private TinkService(Aead cipher, String name) {
    this.cipher = cipher;
    this.name = name;
  }

  /**
   * The key that {@code config} names.
   *
   * @throws Fault {@code kms} when no integration is there or it cannot be set up
   */
  static TinkService open(KmsConfig.Cloud config) {
    String kind = config.kind().name().toLowerCase(Locale.ROOT);
    KmsClient client = client(kind);
    try {
      Aead cipher = with(client, config.credentials()).getAead(config.keyUri());
      return new TinkService(cipher, kind + " " + config.keyUri());
    } catch (GeneralSecurityException e) {
      throw Fault.ours(
          "kms", "the KMS of " + kind + " cannot be set up: check key_uri and credentials", e);
    }
  }

  private static KmsClient client(String kind) {
    String name = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "KmsClient";
    try {
      return Class.forName("com.google.crypto.tink.integration." + kind + "kms." + name)
          .asSubclass(KmsClient.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw Fault.ours(
          "kms",
          "no integration for "
              + kind
              + " is on the class path: put tink-"
              + kind
              + "kms and what it needs into a folder and set SOTTO_CLASSPATH to it",
          e);
    }
  }

  private static KmsClient with(KmsClient client, Optional<Path> credentials)
      throws GeneralSecurityException {
    return credentials.isPresent()
        ? client.withCredentials(credentials.get().toString())
        : client.withDefaultCredentials();
  }

  @Override
  public byte[] wrap(byte[] key, String owner) {
    try {
      return cipher.encrypt(key, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw refused("encrypt", e);
    }
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String owner) {
    try {
      return cipher.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw refused("decrypt", e);
    }
  }

  private Fault refused(String what, GeneralSecurityException cause) {
    return Fault.unavailable(
        "kms",
        "the KMS did not " + what + " with " + name + ": check that it answers and lets Sotto",
        cause);
  }

  @Override
  public String name() {
    return name;
  }
}
