package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A client that hangs up while its reply still runs. */
class HangUpTest {
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger faults = (Logger) LoggerFactory.getLogger("sotto.fault");

  @TempDir Path data;

  @BeforeEach
  void listen() {
    said.start();
    faults.addAppender(said);
  }

  @AfterEach
  void stopListening() {
    faults.detachAppender(said);
  }

  @Test
  void stream_clientHangsUp_theProviderIsHungUpOnAndTheReceiptSaysSo() throws Exception {
    try (EndlessProvider provider = new EndlessProvider();
        DemoServer demo =
            DemoServer.start(new DemoServer.Options(0, data, provider.origin(), null))) {
      Map<String, String> environment = RunningDemo.environment(data);
      String receipt = hangUpAfterABit(demo.url(), environment);
      assertThat(provider.isHungUpOn(10)).isTrue();
      assertThat(outcome(demo.url(), environment, receipt))
          .contains("\\\"status\\\":\\\"client_gone\\\"");
    }
    assertThat(said.list).as("what the log says of a client that left").isEmpty();
  }

  private static String hangUpAfterABit(URI url, Map<String, String> environment) throws Exception {
    Customer customer = Shop.open().customers().getFirst();
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/v1/chat/completions"))
            .header("Authorization", "Bearer " + environment.get("SOTTO_KEY"))
            .header("Content-Type", "application/json")
            .header("Sotto-Use", RunningDemo.USE)
            .header("Sotto-Subject", RunningDemo.subject(customer))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"model\":\"m\",\"stream\":true,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        assertThat(body.readNBytes(400)).hasSize(400);
      }
      client.shutdownNow();
      return response.headers().firstValue("Sotto-Receipt").orElseThrow();
    }
  }

  /** The receipt, once it tells of an outcome. */
  private static String outcome(URI url, Map<String, String> environment, String id)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/v1/receipts/" + id))
            .header("Authorization", "Bearer " + environment.get("SOTTO_KEY"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String receipt = "";
      for (int i = 0; i < 100 && !receipt.contains("\"outcome\""); i++) {
        Thread.sleep(50);
        receipt = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      }
      return receipt;
    }
  }
}
