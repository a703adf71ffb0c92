package dev.sotto.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Recorded;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever an app or a provider sends: nothing of the subject leaves, the client gets an answer in
 * its vendor's shape, and what the model repeats comes back as it went. {@code -Dfuzz.seconds} and
 * {@code -Dfuzz.seed} make it longer, or the same again.
 */
@SuppressWarnings("NullAway.Init")
class FuzzTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path data;
  private static RunningDemo demo;
  private static HttpClient http;

  private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    http = HttpClient.newHttpClient();
    neverLeaveItAlone();
  }

  /** This provider fails all the time, and is to be asked again all the same. */
  private static void neverLeaveItAlone() throws Exception {
    String before = ready();
    Path recipients = data.resolve("registry/recipients.yaml");
    String more = "    circuit_breaker: {failures: 1000, open_for: 1ms}\n";
    Files.writeString(recipients, Files.readString(recipients).stripTrailing() + "\n" + more);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ready().equals(before)) {
      assertThat(System.nanoTime()).as("the registry is read anew").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static String ready() throws Exception {
    URI ready = demo.url().resolve("/ready");
    return http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @AfterAll
  static void stop() {
    http.close();
    demo.close();
  }

  @Test
  void anything_leaksNothing_andIsAnswered() throws Exception {
    List<String> good = goodReplies();
    long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("fuzz.seconds", 60)).toNanos();
    List<Customer> customers = demo.shop().customers();
    int round = 0;
    while (System.nanoTime() < end) {
      round++;
      Customer customer = customers.get(random.nextInt(customers.size()));
      Words words = new Words(random, customer);
      Api api = Api.values()[random.nextInt(Api.values().length)];
      if (random.nextInt(4) == 0) {
        comesBack(api, customer, words, round);
      } else {
        demo.provider().replies(new FuzzedReply(random, good).script());
        ask(api, customer, new FuzzedRequest(random, words).of(api), round);
      }
    }
    System.out.printf("fuzz: seed %d, %d rounds%n", seed, round);
    assertThat(round).isGreaterThan(20);
  }

  /** What the model repeats comes back as it went, whole or streamed in any pieces. */
  private void comesBack(Api api, Customer customer, Words words, int round) throws Exception {
    demo.provider().replies(Script.echo(random.nextInt(1, 30)));
    String text = words.plainText();
    boolean stream = random.nextBoolean();
    HttpResponse<String> answer =
        ask(api, customer, api.request(text).put("stream", stream), round);
    assertThat(answer.statusCode()).as(say(round, api, answer)).isEqualTo(200);
    assertThat(Replies.text(answer.body(), stream)).as(say(round, api, answer)).isEqualTo(text);
  }

  private HttpResponse<String> ask(Api api, Customer customer, ObjectNode body, int round)
      throws Exception {
    demo.provider().clear();
    HttpResponse<String> answer =
        http.send(request(api, customer, body), HttpResponse.BodyHandlers.ofString());
    for (Recorded sent : demo.provider().requests()) {
      assertThat(RunningDemo.leaked(sent, customer))
          .as(() -> say(round, api, answer) + " sent: " + sent.text() + " for: " + body)
          .isEmpty();
    }
    assertThat(answer.body()).as(say(round, api, answer) + body).doesNotContain("\"internal\"");
    assertInShape(api, answer, round);
    return answer;
  }

  private HttpRequest request(Api api, Customer customer, ObjectNode body) {
    return HttpRequest.newBuilder(demo.url().resolve(api.path()))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + demo.key())
        .header("Content-Type", "application/json")
        .header("Sotto-Use", RunningDemo.USE)
        .header("Sotto-Subject", RunningDemo.subject(customer))
        .POST(HttpRequest.BodyPublishers.ofString(new OddJson(random).write(body)))
        .build();
  }

  private void assertInShape(Api api, HttpResponse<String> answer, int round) {
    String type = answer.headers().firstValue("content-type").orElse("");
    if (type.startsWith("text/event-stream")) {
      assertThat(answer.statusCode()).as(say(round, api, answer)).isEqualTo(200);
      Replies.events(answer.body()).forEach(event -> assertObject(api, event, answer, round));
    } else {
      JsonNode said = assertObject(api, answer.body(), answer, round);
      if (answer.statusCode() != 200) {
        assertThat(said.path("error").path("message").isString())
            .as(say(round, api, answer))
            .isTrue();
      }
    }
  }

  private JsonNode assertObject(Api api, String json, HttpResponse<String> answer, int round) {
    try {
      JsonNode node = JSON.readTree(json);
      assertThat(node.isObject()).as(say(round, api, answer)).isTrue();
      return node;
    } catch (JacksonException e) {
      throw new AssertionError(say(round, api, answer), e);
    }
  }

  private String say(int round, Api api, HttpResponse<String> answer) {
    return "seed %d, round %d, %s, %d: %s "
        .formatted(seed, round, api, answer.statusCode(), answer.body());
  }

  /** What a sound provider answers, to be spoilt. */
  private List<String> goodReplies() throws Exception {
    demo.provider().replies(Script.words("Dear ", "<PERS", "ON_1>", ", your order <ORDER_ID_1>."));
    List<String> good = new ArrayList<>();
    for (Api api : Api.values()) {
      for (boolean stream : new boolean[] {false, true}) {
        ObjectNode body = api.request("hello").put("stream", stream);
        HttpRequest direct =
            HttpRequest.newBuilder(demo.provider().origin().resolve(api.path()))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        good.add(http.send(direct, HttpResponse.BodyHandlers.ofString()).body());
      }
    }
    return good;
  }
}
