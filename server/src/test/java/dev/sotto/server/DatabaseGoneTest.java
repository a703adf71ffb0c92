package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import dev.sotto.server.store.PostgresServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The database dies under a running node, and comes back. */
@SuppressWarnings("NullAway.Init")
class DatabaseGoneTest {
  /** Longer than any call may take without a database: connection, answer and turn are bounded. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void database_goneForAWhile_nothingLeavesAndTheNodeRecovers() throws Exception {
    int port = DemoProcess.freePort();
    PostgresServer server = PostgresServer.in(folder.resolve("postgres"), port);
    try (SharedNodes nodes = new SharedNodes(folder, server.database("sotto"));
        App node = nodes.start("one")) {
      String key = nodes.bring(node).text();
      assertThat(nodes.chat(node.url(), key).statusCode()).isEqualTo(200);
      int sent = nodes.provider.requests().size();

      server.kill();
      for (int i = 0; i < 3; i++) {
        requireUnavailable(nodes.chat(node.url(), key));
      }
      assertThat(nodes.get(node.url(), "/ready", "").statusCode()).isEqualTo(503);
      assertThat(nodes.get(node.url(), "/health", "").statusCode()).isEqualTo(200);
      assertThat(nodes.provider.requests()).hasSize(sent);

      server = PostgresServer.in(folder.resolve("postgres"), port);
      requireRecovery(nodes, node, key);
      assertThat(nodes.get(node.url(), "/ready", "").statusCode()).isEqualTo(200);
      assertThat(Main.run("audit", "--config", nodes.config("one", 0).toString())).isZero();
    } finally {
      server.kill();
    }
  }

  private static void requireUnavailable(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).isEqualTo(503);
    JsonNode error = Json.MAPPER.readTree(reply.body()).path("error");
    assertThat(error.path("code").asString("")).isEqualTo("store");
    assertThat(error.path("message").asString("")).contains("try again");
  }

  private static void requireRecovery(SharedNodes nodes, App node, String key) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    int status = 0;
    while (status != 200 && System.nanoTime() < end) {
      status = nodes.chat(node.url(), key).statusCode();
    }
    assertThat(status).isEqualTo(200);
  }
}
