package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The transit engine of HashiCorp Vault or OpenBao: {@code encrypt}, {@code decrypt} and {@code
 * rewrap} of a named key. The engine's ciphertext ({@code vault:v1:…}) says which version of the
 * key made it. Source: Vault's API documentation, "Transit secrets engine".
 */
final class VaultTransit implements KeyService {
  private final KmsConfig.Transit config;
  private final HttpClient client;

  private VaultTransit(KmsConfig.Transit config, HttpClient client) {
    this.config = config;
    this.client = client;
  }

  /**
   * The key that {@code config} names; nothing is asked yet.
   *
   * @throws Fault {@code kms} when the certificates in {@code ca} cannot be read
   */
  static VaultTransit open(KmsConfig.Transit config) {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NEVER);
    config.ca().ifPresent(file -> client.sslContext(TrustedPem.read(file)));
    return new VaultTransit(config, client.build());
  }

  @Override
  public byte[] wrap(byte[] key, String owner) {
    ObjectNode ask = ask("plaintext", Base64.getEncoder().encodeToString(key));
    return data("encrypt", ask, "ciphertext").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String owner) {
    String clear = data("decrypt", ask("ciphertext", ciphertext(wrapped)), "plaintext");
    try {
      return Base64.getDecoder().decode(clear);
    } catch (IllegalArgumentException e) {
      throw strange("decrypt", e);
    }
  }

  @Override
  public byte[] rewrap(byte[] wrapped, String owner) {
    return data("rewrap", ask("ciphertext", ciphertext(wrapped)), "ciphertext")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String ciphertext(byte[] wrapped) {
    return new String(wrapped, StandardCharsets.UTF_8);
  }

  private static ObjectNode ask(String field, String value) {
    return Json.MAPPER.createObjectNode().put(field, value);
  }

  /** What {@code operation} answers under {@code data.field}. */
  private String data(String operation, ObjectNode ask, String field) {
    HttpResponse<byte[]> answer = send(operation, ask);
    if (answer.statusCode() != 200) {
      throw refused(operation, answer.statusCode());
    }
    String value = Json.object(answer.body()).path("data").path(field).asString("");
    if (value.isEmpty()) {
      throw strange(operation, null);
    }
    return value;
  }

  private HttpResponse<byte[]> send(String operation, ObjectNode ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(path(operation))
            .timeout(config.timeout())
            .header("X-Vault-Request", "true")
            .header("X-Vault-Token", token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(ask)));
    config.namespace().ifPresent(name -> request.header("X-Vault-Namespace", name));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException e) {
      throw Fault.unavailable(
          "kms", config.url() + " did not answer within " + config.timeout().toMillis() + " ms", e);
    } catch (IOException e) {
      throw Fault.unavailable("kms", "cannot reach Vault at " + config.url() + ": " + why(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("kms", "stopped while waiting for Vault", e);
    }
  }

  private static String why(IOException e) {
    return switch (e) {
      case javax.net.ssl.SSLException tls -> "its certificate is not trusted: check 'ca'";
      case java.net.ConnectException refused -> "nothing answers there: start it or mend 'url'";
      default -> "the connection broke";
    };
  }

  private URI path(String operation) {
    return URI.create(
        config.url() + "/v1/" + config.mount() + "/" + operation + "/" + config.key());
  }

  /** Read for each request, so that a renewed token in the file is taken up. */
  private String token() {
    Optional<Path> file = config.tokenFile();
    if (file.isEmpty()) {
      return config.token().value();
    }
    try {
      return Files.readString(file.get()).strip();
    } catch (IOException e) {
      throw Fault.unavailable("kms", "cannot read the token in " + file.get(), e);
    }
  }

  private Fault refused(String operation, int status) {
    String what = config.mount() + "/" + operation + "/" + config.key();
    String mend =
        switch (status) {
          case 400 -> "it cannot take the request: was the key or its oldest version removed?";
          case 403 -> "the token may not: renew it, or allow 'update' on that path";
          case 404 -> "there is no such path: enable the transit engine, or mend 'mount'";
          case 429, 473 -> "it is a standby or busy: try again, or name the active one";
          case 503 -> "it is sealed or in maintenance: unseal it";
          default -> "look at its log";
        };
    return Fault.unavailable("kms", "Vault answered " + status + " to " + what + ": " + mend, null);
  }

  private Fault strange(String operation, @org.jspecify.annotations.Nullable Throwable cause) {
    return Fault.unavailable(
        "kms", config.url() + " does not answer like Vault's transit/" + operation, cause);
  }

  @Override
  public String name() {
    return "vault_transit " + config.url() + "/" + config.mount() + "/" + config.key();
  }
}
