package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A use that only observes, in a whole server. */
@SuppressWarnings("NullAway.Init")
class ObserveTest {
  @TempDir private Path folder;
  private RunningDemo demo;
  private Customer customer;

  @BeforeEach
  void start() throws Exception {
    demo = new RunningDemo(folder);
    customer = demo.shop.customers().getFirst();
    Path uses = folder.resolve("registry/uses.yaml");
    String text = Files.readString(uses);
    String use = "  " + RunningDemo.USE + ":\n";
    assertThat(text).contains(use);
    Files.writeString(uses, text.replace(use, use + "    mode: observe\n"));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!ready().contains("\"observed_uses\":[\"" + RunningDemo.USE + "\"]")) {
      assertThat(System.nanoTime()).as(ready()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  private String ready() throws Exception {
    return demo.call("GET", "/ready", "", "").body().replace(" ", "");
  }

  @Test
  void chat_nothingIsHidden_andTheReceiptSaysWhatWouldHaveBeen() throws Exception {
    HttpResponse<String> reply = chat();
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Sotto-Mode")).hasValue("observe");
    assertThat(demo.provider().last().text()).contains(customer.name()).contains(customer.email());
    String receipt = receipt(reply);
    assertThat(receipt).contains("observed").contains("left_in_clear").contains("EMAIL");
    assertThat(receipt).doesNotContain(customer.email());
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    assertThat(metrics())
        .contains("sotto_observed_uses 1")
        .contains("sotto_chat_clear_total{kind=\"EMAIL\",use=\"" + RunningDemo.USE + "\"}");
  }

  @Test
  void chat_refusalOnFile_isRecordedAndTheCallGoesOn() throws Exception {
    demo.prefer(customer, "support", "object");
    HttpResponse<String> reply = chat();
    assertThat(reply.statusCode()).isEqualTo(200);
    String receipt = receipt(reply);
    assertThat(receipt).contains("\\\"verdict\\\":\\\"observed\\\"");
    assertThat(receipt).contains("\\\"would\\\":\\\"refused\\\"").contains("objection");
    assertThat(metrics()).contains("would=\"objection\"");
  }

  @Test
  void chat_undeclaredUse_isRefusedAllTheSame() throws Exception {
    HttpResponse<String> reply = chat("no-such-use");
    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.headers().firstValue("Sotto-Mode")).isEmpty();
  }

  private HttpResponse<String> chat() throws Exception {
    return chat(RunningDemo.USE);
  }

  private HttpResponse<String> chat(String use) throws Exception {
    String body =
        """
        {"model":"any","metadata":{"sotto_use":"%s","sotto_subject":"%s"},
         "messages":[{"role":"user","content":"%s"}]}
        """;
    return demo.call(
        "POST",
        "/v1/chat/completions",
        demo.key(),
        body.formatted(use, RunningDemo.subject(customer), RunningDemo.everything(customer)));
  }

  private String receipt(HttpResponse<String> reply) throws IOException, InterruptedException {
    return demo.receipt(reply.headers().firstValue("Sotto-Receipt").orElseThrow());
  }

  private String metrics() throws Exception {
    return demo.call("GET", "/metrics", demo.adminKey(), "").body();
  }
}
