package dev.sotto.server.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that speaks the transit engine's API as HashiCorp Vault documents it: encrypt, decrypt,
 * rewrap, rotate, {@code min_decryption_version}, tokens, namespaces, sealing; keys of the type
 * aes256-gcm96 with real versions and real AES-GCM. A ciphertext is {@code vault:vN:} and the
 * base64 of nonce and sealed bytes.
 */
public final class TransitServer implements AutoCloseable {
  private static final int NONCE = 12;

  private final HttpServer server;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, List<byte[]>> keys = new TreeMap<>();
  private final String scheme;
  private final CountDownLatch closing = new CountDownLatch(1);

  volatile String token = "s.test-token";
  volatile @Nullable String namespace;
  volatile int oldest = 1;
  volatile boolean sealed;
  volatile boolean hangs;
  final AtomicInteger requests = new AtomicInteger();

  /** With the key {@code sotto} at {@code transit/}. */
  public TransitServer() throws IOException {
    this(HttpServer.create(loopback(0), 0), "http");
  }

  private TransitServer(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    rotate("sotto");
  }

  static TransitServer tls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new TransitServer(server, "https");
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Its address. */
  public URI url() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /** {@code POST /transit/keys/NAME/rotate}, made where it is missing. */
  synchronized void rotate(String name) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    keys.computeIfAbsent(name, each -> new ArrayList<>()).add(key);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      if (hangs) {
        closing.await();
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Reply reply = reply(exchange, body.isEmpty() ? "{}" : body);
      byte[] bytes = reply.json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Reply(int status, String json) {
    static Reply error(int status, String message) {
      return new Reply(status, "{\"errors\":[\"" + message + "\"]}");
    }

    static Reply data(String field, String value) {
      return new Reply(200, "{\"data\":{\"" + field + "\":\"" + value + "\"}}");
    }
  }

  private synchronized Reply reply(HttpExchange exchange, String body) {
    if (sealed) {
      return Reply.error(503, "Vault is sealed");
    }
    if (!token.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
      return Reply.error(403, "permission denied");
    }
    String[] path = exchange.getRequestURI().getPath().split("/");
    String asked = exchange.getRequestHeaders().getFirst("X-Vault-Namespace");
    if (path.length != 5 || !path[2].equals("transit") || !Objects.equals(asked, namespace)) {
      return Reply.error(404, "no handler for route");
    }
    if (!List.of("POST", "PUT").contains(exchange.getRequestMethod())) {
      return Reply.error(405, "unsupported operation");
    }
    List<byte[]> versions = keys.get(path[4]);
    if (versions == null) {
      return Reply.error(400, "encryption key not found");
    }
    try {
      return run(path[3], versions, Json.object(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Reply.error(400, "invalid ciphertext");
    }
  }

  private Reply run(String operation, List<byte[]> versions, ObjectNode ask)
      throws GeneralSecurityException {
    return switch (operation) {
      case "encrypt" -> {
        byte[] clear = Base64.getDecoder().decode(ask.path("plaintext").asString());
        yield Reply.data("ciphertext", seal(versions, clear));
      }
      case "decrypt" ->
          Reply.data("plaintext", Base64.getEncoder().encodeToString(open(versions, ask)));
      case "rewrap" -> Reply.data("ciphertext", seal(versions, open(versions, ask)));
      default -> Reply.error(404, "unsupported path");
    };
  }

  private String seal(List<byte[]> versions, byte[] clear) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, versions.getLast(), nonce).doFinal(clear);
    byte[] both = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    return "vault:v" + versions.size() + ":" + Base64.getEncoder().encodeToString(both);
  }

  private byte[] open(List<byte[]> versions, ObjectNode ask) throws GeneralSecurityException {
    String[] parts = ask.path("ciphertext").asString().split(":", 3);
    if (parts.length != 3 || !parts[0].equals("vault") || !parts[1].matches("v[0-9]+")) {
      throw new IllegalArgumentException("no prefix");
    }
    int version = Integer.parseInt(parts[1].substring(1));
    if (version < oldest || version > versions.size()) {
      throw new IllegalArgumentException("version is disallowed by policy (too old)");
    }
    ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
    byte[] nonce = new byte[NONCE];
    both.get(nonce);
    byte[] sealed = new byte[both.remaining()];
    both.get(sealed);
    return cipher(Cipher.DECRYPT_MODE, versions.get(version - 1), nonce).doFinal(sealed);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
