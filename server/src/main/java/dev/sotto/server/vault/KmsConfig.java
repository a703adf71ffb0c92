package dev.sotto.server.vault;

import dev.sotto.server.yaml.Secret;
import dev.sotto.server.yaml.Section;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section {@code kms}: who wraps the key-encryption keys. */
public sealed interface KmsConfig {

  /** Opens the service; the first call to it comes later. */
  KeyService open();

  /** What {@code kind} may say. */
  enum Kind {
    FILE,
    VAULT_TRANSIT,
    AWS,
    GCP
  }

  /** A Tink keyset in a file, made where it is missing. */
  record File(Path path) implements KmsConfig {
    @Override
    public KeyService open() {
      return KeyFile.open(path);
    }
  }

  /**
   * The transit engine of HashiCorp Vault or OpenBao.
   *
   * @param url its address, without a path
   * @param mount where the engine is mounted
   * @param key the name of the key, of a type that encrypts (aes256-gcm96)
   * @param namespace of Vault Enterprise or OpenBao
   * @param token as read at the start; {@code tokenFile} goes before it
   * @param tokenFile read again for each request, so that an agent may renew it
   * @param ca certificates in PEM that its certificate must lead to; else the JDK's
   */
  record Transit(
      URI url,
      String mount,
      String key,
      Optional<String> namespace,
      Secret token,
      Optional<Path> tokenFile,
      Optional<Path> ca,
      Duration timeout)
      implements KmsConfig {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Override
    public KeyService open() {
      return VaultTransit.open(this);
    }

    private static Transit read(Section kms) {
      Optional<Path> tokenFile = kms.path("token_file");
      Optional<Secret> token = kms.secret("token");
      if (token.isEmpty() && !kms.has("token") && tokenFile.isEmpty()) {
        kms.wrong("token", "is missing", "write token: ${VAULT_TOKEN}, or token_file: PATH");
      }
      return new Transit(
          url(kms),
          kms.text("mount", "transit").replaceAll("^/+|/+$", ""),
          kms.text("key", "sotto"),
          kms.text("namespace"),
          token.orElse(new Secret("")),
          tokenFile,
          kms.path("ca"),
          kms.duration("timeout", TIMEOUT, Duration.ofMillis(100), Duration.ofMinutes(1)));
    }

    private static URI url(Section kms) {
      String text = kms.text("url", "");
      if (!text.matches("https?://[^/?#@\\s]+/?")) {
        kms.wrong("url", "must be Vault's address", "write it like https://vault.example.com:8200");
        return URI.create("http://localhost");
      }
      return URI.create(text.replaceAll("/$", ""));
    }
  }

  /**
   * A cloud's KMS, through Tink's integration on the class path.
   *
   * @param keyUri the key as Tink names it: {@code aws-kms://arn:aws:kms:…}, {@code
   *     gcp-kms://projects/…}
   * @param credentials a file as the integration takes it; else the cloud's usual places
   */
  record Cloud(Kind kind, String keyUri, Optional<Path> credentials) implements KmsConfig {
    @Override
    public KeyService open() {
      return TinkService.open(this);
    }

    private static Cloud read(Section kms, Kind kind) {
      String prefix = kind.name().toLowerCase(Locale.ROOT) + "-kms://";
      String uri = kms.text("key_uri", "");
      if (!uri.startsWith(prefix)) {
        kms.wrong("key_uri", "must name the key", "write it like " + prefix + "…");
      }
      return new Cloud(kind, uri, kms.path("credentials"));
    }
  }

  /**
   * Reads the section.
   *
   * @param keyFile where the key is when {@code kind} is {@code file}
   */
  static KmsConfig read(Section kms, Path keyFile) {
    Kind kind = kms.one("kind", Kind.FILE);
    return switch (kind) {
      case FILE -> new File(keyFile);
      case VAULT_TRANSIT -> Transit.read(kms);
      case AWS, GCP -> Cloud.read(kms, kind);
    };
  }

  /** The file of the key, where it is a file. */
  default @Nullable Path file() {
    return this instanceof File file ? file.path() : null;
  }
}
