package dev.sotto.bench.soak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What apps, staff and careless programs do all day, one call at a time. Thread-safe. */
final class MixedLoad {
  private static final String CHAT =
      "{\"model\":\"any\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"Jasper"
          + " Hargrave here, jasper.hargrave@example.org, order FL-204813, round %d\"}]}";

  private final HttpClient http;
  private final URI sotto;
  private final Map<String, String> env;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  MixedLoad(HttpClient http, URI sotto, Map<String, String> env) {
    this.http = http;
    this.sotto = sotto;
    this.env = env;
  }

  long calls() {
    return calls.get();
  }

  /** Calls that Sotto itself did not answer, or answered with a failure of its own. */
  long failed() {
    return failed.get();
  }

  void one() throws InterruptedException {
    long round = calls.incrementAndGet();
    try {
      switch (ThreadLocalRandom.current().nextInt(12)) {
        case 0 -> expect(post("/v1/chat/completions", "{\"model\":", app()), 400);
        case 1 -> hangUp(round);
        case 2 -> choose(round);
        case 3 -> expect(post("/v1/redact", "{\"text\":\"Ada Lovelace\"}", app()), 200);
        case 4 -> receipt(round);
        case 5, 6, 7 -> post("/v1/chat/completions", CHAT.formatted(true, round), app());
        default -> post("/v1/chat/completions", CHAT.formatted(false, round), app());
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  private String app() {
    return env.getOrDefault("SOTTO_KEY", "");
  }

  private void expect(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      failed.incrementAndGet();
    }
  }

  private HttpResponse<String> post(String path, String body, String key)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request(path, key).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 500 && answer.body().contains("internal")) {
      failed.incrementAndGet();
    }
    return answer;
  }

  private HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(sotto.resolve(path))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .header("Sotto-Use", env.getOrDefault("SOTTO_USE", ""))
        .header("Sotto-Subject", "shop:C-10001");
  }

  /** Reads a little of a stream and is gone. */
  private void hangUp(long round) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/chat/completions", app())
            .POST(HttpRequest.BodyPublishers.ofString(CHAT.formatted(true, round)))
            .build();
    try (InputStream in = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      in.readNBytes(200);
    }
  }

  private void choose(long round) throws IOException, InterruptedException {
    String choice = round % 2 == 0 ? "object" : "lift";
    String body = "{\"purpose\":\"marketing\",\"choice\":\"" + choice + "\",\"channel\":\"web\"}";
    String path = "/v1/subjects/shop/C-1%04d/preferences".formatted(2 + round % 300);
    HttpRequest request =
        request(path, env.getOrDefault("SOTTO_ADMIN_KEY", ""))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    http.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private void receipt(long round) throws IOException, InterruptedException {
    var answer = post("/v1/chat/completions", CHAT.formatted(false, round), app());
    String id = answer.headers().firstValue("sotto-receipt").orElse("");
    HttpRequest request = request("/v1/receipts/" + id, app()).GET().build();
    expect(http.send(request, HttpResponse.BodyHandlers.ofString()), 200);
  }
}
