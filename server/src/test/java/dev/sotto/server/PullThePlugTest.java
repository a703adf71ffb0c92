package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.evidence.ReceiptJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Sotto in a process of its own, killed, stopped, and started twice. */
class PullThePlugTest {
  private static final int CLIENTS = 8;
  private static final int BEFORE_THE_PLUG = 120;

  @TempDir Path folder;
  @TempDir Path logs;

  private final Shop shop = Shop.open();

  @Test
  void kill_underLoad_losesNoAcknowledgedReceipt() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    String checkpoint = null;
    for (int round = 0; round < 2; round++) {
      DemoProcess demo = new DemoProcess(folder, logs).ready();
      Map<String, String> environment = RunningDemo.environment(folder);
      checkpoint = checkpoint == null ? demo.get("/log/checkpoint", "").body() : checkpoint;
      int goal = acknowledged.size() + BEFORE_THE_PLUG;
      List<Thread> clients = load(demo, environment, acknowledged);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (acknowledged.size() < goal && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      demo.kill();
      for (Thread client : clients) {
        client.join();
      }
      assertThat(acknowledged.size()).isGreaterThanOrEqualTo(goal);
    }
    requireAll(acknowledged);
    Path before = Files.writeString(logs.resolve("before.txt"), checkpoint);
    Process audit =
        DemoProcess.command("audit", "--data", "" + folder, "--checkpoint", "" + before)
            .inheritIO()
            .start();
    assertThat(audit.waitFor()).isZero();
  }

  private List<Thread> load(
      DemoProcess demo, Map<String, String> environment, Queue<String> acknowledged) {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Customer customer = shop.customers().get(i);
      clients.add(
          Thread.ofVirtual()
              .start(() -> callUntilItIsGone(demo, environment, customer, acknowledged)));
    }
    return clients;
  }

  private static void callUntilItIsGone(
      DemoProcess demo,
      Map<String, String> environment,
      Customer customer,
      Queue<String> acknowledged) {
    try {
      while (true) {
        HttpResponse<String> reply =
            demo.chat(environment, RunningDemo.subject(customer), RunningDemo.everything(customer));
        reply.headers().firstValue("Sotto-Receipt").ifPresent(acknowledged::add);
      }
    } catch (IOException e) {
      // the plug was pulled
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireAll(Queue<String> acknowledged) throws Exception {
    try (DemoProcess demo = new DemoProcess(folder, logs).ready()) {
      Map<String, String> environment = RunningDemo.environment(folder);
      VerifierKey vkey = VerifierKey.parse(RunningDemo.value(environment, "SOTTO_VKEY"));
      for (String id : acknowledged) {
        HttpResponse<String> receipt =
            demo.get("/v1/receipts/" + id, RunningDemo.value(environment, "SOTTO_KEY"));
        assertThat(receipt.statusCode()).isEqualTo(200);
        byte[] json = receipt.body().getBytes(StandardCharsets.UTF_8);
        assertThat(ReceiptVerifier.verify(ReceiptJson.read(json), Optional.of(vkey)))
            .isInstanceOf(ReceiptResult.Valid.class);
      }
    }
  }

  @Test
  void start_folderInUse_exitsThreeAndSaysSo() throws Exception {
    try (DemoProcess first = new DemoProcess(folder, logs).ready();
        DemoProcess second = new DemoProcess(folder, logs)) {
      assertThat(second.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.process.exitValue()).isEqualTo(Main.FAILED);
      assertThat(Files.readString(second.errors)).contains("another Sotto serves from");
      assertThat(first.get("/ready", "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void terminate_running_endsCleanlyAndTheNextStartGoesOn() throws Exception {
    Map<String, String> before;
    try (DemoProcess demo = new DemoProcess(folder, logs).ready()) {
      before = RunningDemo.environment(folder);
      demo.process.destroy();
      assertThat(demo.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(demo.process.exitValue()).isZero();
      assertThat(Files.readString(demo.errors)).isEmpty();
    }
    try (DemoProcess demo = new DemoProcess(folder, logs).ready()) {
      Map<String, String> after = RunningDemo.environment(folder);
      assertThat(after.get("SOTTO_KEY")).isEqualTo(before.get("SOTTO_KEY"));
      assertThat(after.get("SOTTO_VKEY")).isEqualTo(before.get("SOTTO_VKEY"));
      Customer customer = shop.customers().getFirst();
      assertThat(demo.chat(after, RunningDemo.subject(customer), "hello").statusCode())
          .isEqualTo(200);
    }
  }
}
