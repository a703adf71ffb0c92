package dev.sotto.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures a gateway beside its provider called directly, in one run: prompts of about 2 KB with
 * eight pieces of personal data; a closed loop at several numbers of clients, an open loop at a
 * fixed rate, and streams. A reply counts as good when it holds all eight pieces again.
 *
 * <p>Arguments: the demo's data folder, the provider's origin, seconds for each measurement.
 */
public final class GatewayLoad {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)='([^']*)'");
  private static final String FILLER =
      "I ordered last week and the tracking page has not changed since then, so I wonder whether"
          + " the parcel was lost on its way. Please look it up and tell me what you can do about"
          + " it. ";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final List<Prompt> prompts;
  private final Duration span;

  private GatewayLoad(List<Prompt> prompts, Duration span) {
    this.prompts = prompts;
    this.span = span;
  }

  /** A prompt, the subject that it is about, and what a good reply holds. */
  private record Prompt(String subject, String body, String stream, List<String> pieces) {}

  /** Where to send, and with which headers. */
  private record Target(String name, URI uri, Map<String, String> headers) {}

  /** What one measurement showed; times in microseconds, sorted. */
  private record Result(int good, int bad, double seconds, long[] micros) {
    String line() {
      return String.format(
          Locale.ROOT,
          "%7.0f good/s  p50 %6.2f ms  p99 %7.2f ms  bad %d",
          good / seconds,
          at(.5) / 1000.0,
          at(.99) / 1000.0,
          bad);
    }

    long at(double share) {
      return micros.length == 0
          ? 0
          : micros[(int) Math.min(micros.length - 1, micros.length * share)];
    }
  }

  /** Runs all measurements and prints them. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    URI provider = URI.create(arguments[1]);
    Duration span = Duration.ofSeconds(Long.parseLong(arguments[2]));
    Map<String, String> env =
        ENTRY
            .matcher(Files.readString(data.resolve("demo.env")))
            .results()
            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    Target direct = new Target("direct ", provider.resolve("/v1/chat/completions"), Map.of());
    Target gateway =
        new Target(
            "gateway",
            URI.create(env.get("SOTTO_URL") + "/v1/chat/completions"),
            Map.of(
                "Authorization",
                "Bearer " + env.get("SOTTO_KEY"),
                "Sotto-Use",
                env.get("SOTTO_USE")));
    new GatewayLoad(prompts(data), span).run(direct, gateway);
  }

  private void run(Target direct, Target gateway) throws Exception {
    for (Target target : List.of(direct, gateway)) {
      closed(target, 8, false, span); // warm
    }
    for (int clients : new int[] {1, 8, 64}) {
      for (Target target : List.of(direct, gateway)) {
        System.out.printf(
            "%s  %2d at once     %s%n",
            target.name(), clients, closed(target, clients, false, span).line());
      }
    }
    for (int rate : new int[] {100, 200}) {
      for (Target target : List.of(direct, gateway)) {
        System.out.printf(
            "%s  %3d a second    %s%n", target.name(), rate, open(target, rate).line());
      }
    }
    for (Target target : List.of(direct, gateway)) {
      System.out.printf(
          "%s  8 streams       %s%n", target.name(), closed(target, 8, true, span).line());
    }
  }

  private Result closed(Target target, int clients, boolean stream, Duration length)
      throws Exception {
    long end = System.nanoTime() + length.toNanos();
    AtomicInteger next = new AtomicInteger();
    List<Future<List<long[]>>> running = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  List<long[]> taken = new ArrayList<>();
                  while (System.nanoTime() < end) {
                    taken.add(one(target, next.getAndIncrement(), stream));
                  }
                  return taken;
                }));
      }
    }
    return result(running, start);
  }

  private Result open(Target target, int rate) throws Exception {
    int calls = (int) (rate * span.toSeconds());
    long start = System.nanoTime();
    List<Future<List<long[]>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        int number = i;
        long due = start + i * 1_000_000_000L / rate;
        long wait = due - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(Duration.ofNanos(wait));
        }
        running.add(threads.submit(() -> List.of(one(target, number, false))));
      }
    }
    return result(running, start);
  }

  private static Result result(List<Future<List<long[]>>> running, long start) throws Exception {
    List<long[]> all = new ArrayList<>();
    for (Future<List<long[]>> each : running) {
      all.addAll(each.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] micros = all.stream().mapToLong(taken -> taken[0]).toArray();
    Arrays.sort(micros);
    int good = (int) all.stream().filter(taken -> taken[1] == 1).count();
    return new Result(good, all.size() - good, seconds, micros);
  }

  /** One call: its time in microseconds, and 1 where the reply was good. */
  private long[] one(Target target, int number, boolean stream)
      throws IOException, InterruptedException {
    Prompt prompt = prompts.get(number % prompts.size());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.uri())
            .header("Content-Type", "application/json")
            .header("Sotto-Subject", prompt.subject())
            .POST(HttpRequest.BodyPublishers.ofString(stream ? prompt.stream() : prompt.body()));
    target.headers().forEach(request::header);
    long start = System.nanoTime();
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    long micros = (System.nanoTime() - start) / 1000;
    boolean good =
        response.statusCode() == 200
            && (stream
                ? response.body().endsWith("[DONE]\n\n")
                : prompt.pieces().stream().allMatch(response.body()::contains));
    return new long[] {micros, good ? 1 : 0};
  }

  private static List<Prompt> prompts(Path data) throws IOException {
    String json = Files.readString(data.resolve("customers.json"));
    List<Prompt> prompts = new ArrayList<>();
    for (String row : json.split("\\{\\s*\"system\"")) {
      Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"").matcher(row);
      if (id.find()) {
        prompts.add(prompt(id.group(1), row));
      }
    }
    return prompts;
  }

  private static Prompt prompt(String id, String row) {
    String name = first(row, "names");
    String email = first(row, "emails");
    String phone = first(row, "phones");
    Matcher address = Pattern.compile("\"address\"\\s*:\\s*\"([^\"]+)\"").matcher(row);
    String street = address.find() ? address.group(1) : "";
    String order = first(row, "numbers");
    List<String> pieces =
        List.of(
            name,
            email,
            phone,
            street,
            order,
            "DE89 3704 0044 0532 0130 00",
            "192.0.2.44",
            "4111 1111 1111 1111");
    StringBuilder text = new StringBuilder("Hello, my name is " + name + ". " + FILLER);
    text.append("My e-mail address is ").append(email).append(" and my phone is ").append(phone);
    text.append(". ").append(FILLER.repeat(3)).append("I live at ").append(street).append(". ");
    text.append(FILLER.repeat(2)).append("The order is ").append(order).append(", I paid from ");
    text.append(pieces.get(5)).append(", first with the card ").append(pieces.get(7)).append(". ");
    text.append(FILLER.repeat(3)).append("I called from ").append(pieces.get(6)).append(".");
    String body =
        "{\"model\":\"echo\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]";
    return new Prompt("shop:" + id, body + "}", body + ",\"stream\":true}", pieces);
  }

  private static String first(String row, String key) {
    Matcher values = Pattern.compile("\"" + key + "\"\\s*:\\s*\\[\\s*\"([^\"]+)\"").matcher(row);
    return values.find() ? values.group(1) : "";
  }
}
