package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.evidence.ReceiptJson;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Databases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two nodes on one PostgreSQL is killed (kill -9) while both are under load. */
@SuppressWarnings("NullAway.Init")
class NodeDeathTest {
  private static final int CLIENTS = 4;
  private static final int EACH = 40;

  @TempDir Path folder;

  private final Queue<String> byDead = new ConcurrentLinkedQueue<>();
  private final Queue<String> byOther = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void kill_oneOfTwoUnderLoad_losesNothingAcknowledgedAndTheOtherGoesOn() throws Exception {
    Database.Postgres database = (Database.Postgres) Databases.POSTGRES.in(folder);
    try (SharedNodes nodes = new SharedNodes(folder, database);
        App other = nodes.start("other")) {
      String key = nodes.bring(other).text();
      try (DemoProcess dying = nodes.process("dying", folder).ready()) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          clients.add(client(nodes, dying.url(), key, byDead));
          clients.add(client(nodes, other.url(), key, byOther));
        }
        await(() -> byDead.size() >= EACH && byOther.size() >= EACH);
        dying.kill();
        int before = byOther.size();
        await(() -> byOther.size() >= before + EACH);
        enough.set(true);
        for (Thread client : clients) {
          client.join();
        }
      }
      requireAll(nodes, other, key);
      assertThat(Main.run("audit", "--config", nodes.config("other", 0).toString())).isZero();
    }
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  /** Calls until it is enough, or its node is gone. */
  private Thread client(SharedNodes nodes, URI url, String key, Queue<String> acknowledged) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (!enough.get()) {
                  HttpResponse<String> reply = nodes.chat(url, key);
                  if (reply.statusCode() == 200) {
                    reply.headers().firstValue("Sotto-Receipt").ifPresent(acknowledged::add);
                  }
                }
              } catch (IOException e) {
                // its node was killed
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void requireAll(SharedNodes nodes, App node, String key) throws Exception {
    VerifierKey vkey = node.ledger().vkey();
    List<String> all = new ArrayList<>(byDead);
    all.addAll(byOther);
    assertThat(all).doesNotHaveDuplicates();
    for (String id : all) {
      HttpResponse<String> receipt = nodes.get(node.url(), "/v1/receipts/" + id, key);
      assertThat(receipt.statusCode()).isEqualTo(200);
      byte[] json = receipt.body().getBytes(StandardCharsets.UTF_8);
      assertThat(ReceiptVerifier.verify(ReceiptJson.read(json), Optional.of(vkey)))
          .isInstanceOf(ReceiptResult.Valid.class);
    }
  }
}
