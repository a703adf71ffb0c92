package dev.sotto.server.console;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.demo.StandInModel;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The playground's page with a server that plays its part: real shop, real receipts of a {@link
 * CannedLog}, and masking that knows no more than the customer's own identifiers. For tests of the
 * page alone; {@code main} serves it for a look.
 */
final class CannedServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final Map<String, List<Map<String, Object>>> preferences = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> receipts = new ConcurrentHashMap<>();
  private final StandInModel standIn = StandInModel.start(StandInModel.Options.DEFAULTS);
  private final CannedLog log;
  private final Javalin server;
  private final boolean needsKey;

  /** With {@code needsKey} it asks for one and offers no customers, as a server that is no demo. */
  CannedServer(int port, boolean needsKey) throws Exception {
    this.needsKey = needsKey;
    log = new CannedLog(13);
    Shop.open().customers().forEach(c -> customers.put(Shop.SYSTEM + ":" + c.id(), c));
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              new ConsoleRoutes().addTo(config.routes);
              config.routes.before("/playground/state", this::checkKey);
              config.routes.get("/playground/state", context -> json(context, state()));
              config.routes.post("/playground/run", this::run);
              config.routes.get("/log/vkey", context -> context.result(log.vkey() + "\n"));
              config.routes.get(
                  "/v1/receipts/{id}",
                  context ->
                      json(context, Objects.requireNonNull(receipts.get(context.pathParam("id")))));
              config.routes.get("/v1/subjects/{system}/{id}/preferences", this::preferences);
              config.routes.put("/v1/subjects/{system}/{id}/preferences", this::choose);
            });
    server.start("127.0.0.1", port);
  }

  public static void main(String[] arguments) throws Exception {
    var canned = new CannedServer(8099, false);
    System.out.println(canned.url());
  }

  String url() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  @Override
  public void close() {
    server.stop();
    standIn.close();
  }

  private void checkKey(Context context) {
    if (needsKey && !"Bearer canned-key".equals(context.header("Authorization"))) {
      json(context, Map.of("title", "Unauthorized", "detail", "This key is not known."));
      context.status(401).skipRemainingHandlers();
    }
  }

  private Map<String, Object> state() {
    var subjects = new ArrayList<Map<String, Object>>();
    for (var customer : needsKey ? List.<Customer>of() : customers.values()) {
      var sample = new ArrayList<Object>();
      sample.add(new Shop.Message("system", Shop.SYSTEM_PROMPT));
      sample.addAll(customer.sample());
      subjects.add(
          Map.of(
              "system",
              Shop.SYSTEM,
              "id",
              customer.id(),
              "label",
              customer.name() + " · " + customer.id(),
              "language",
              customer.language(),
              "sample",
              sample));
    }
    return Map.of(
        "uses",
        List.of(
            use("service-reply", "Answer customers", "customer_service", "legitimate_interests"),
            use("newsletter-text", "Write the newsletter", Shop.NEWSLETTER, "consent")),
        "subjects",
        subjects,
        "upstream",
        "stand-in model, not a real one",
        "needs_key",
        needsKey);
  }

  private static Map<String, Object> use(String id, String title, String purpose, String basis) {
    return Map.of(
        "id", id,
        "title", title,
        "purpose", purpose,
        "basis", basis,
        "recipient", "the stand-in model",
        "subject_required", true);
  }

  private void preferences(Context context) {
    json(context, Map.of("preferences", preferences.getOrDefault(subject(context), List.of())));
  }

  private void choose(Context context) {
    JsonNode body = JSON.readTree(context.body());
    var preference = new HashMap<String, Object>();
    preference.put("purpose", body.path("purpose").asString());
    preference.put("choice", body.path("choice").asString());
    preferences.computeIfAbsent(subject(context), key -> new ArrayList<>()).add(preference);
    context.status(204);
  }

  private static String subject(Context context) {
    return context.pathParam("system") + ":" + context.pathParam("id");
  }

  private void run(Context context) throws Exception {
    JsonNode body = JSON.readTree(context.body());
    String subject = body.path("subject").asString("");
    var filed = preferences.getOrDefault(subject, List.of());
    boolean objected = !filed.isEmpty() && "object".equals(filed.getLast().get("choice"));
    String id = "r" + (receipts.size() + 1);
    var masking = new Masking(Objects.requireNonNull(customers.get(subject), "no such customer"));
    var sent = new ArrayList<Map<String, Object>>();
    body.path("messages").forEach(m -> sent.add(masking.message(m)));
    var result = new LinkedHashMap<String, Object>();
    result.put("verdict", objected ? refused() : allowed());
    result.put("sent", objected ? List.of() : sent);
    if (!objected) {
      masking.reply(result, askStandIn(sent));
    }
    result.put("receipt", id);
    result.put("elapsed_ms", 41);
    receipts.put(id, receipt(id, objected));
    if (body.path("stream").asBoolean() && !objected) {
      stream(context, result);
    } else {
      json(context, result);
    }
  }

  /** The result as JSON lines: first what is known at once, then the reply by pieces, then all. */
  private static void stream(Context context, Map<String, Object> result) throws Exception {
    context.contentType("application/x-ndjson");
    var lines = new StringBuilder();
    lines
        .append(
            JSON.writeValueAsString(
                Map.of("verdict", result.get("verdict"), "sent", result.get("sent"))))
        .append('\n');
    for (String piece : String.valueOf(result.get("reply")).split("(?<= )", -1)) {
      lines.append(JSON.writeValueAsString(Map.of("masked", piece, "clear", piece))).append('\n');
    }
    lines.append(JSON.writeValueAsString(result)).append('\n');
    context.result(lines.toString());
  }

  private String askStandIn(List<Map<String, Object>> sent) throws Exception {
    var messages =
        sent.stream().map(m -> Map.of("role", m.get("role"), "content", m.get("text"))).toList();
    var request =
        HttpRequest.newBuilder(standIn.origin().resolve("/v1/chat/completions"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("model", "canned", "messages", messages))))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var reply = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JSON.readTree(reply).path("choices").get(0).path("message").path("content").asString();
    }
  }

  private static Map<String, Object> allowed() {
    return Map.of("allowed", true, "basis", "legitimate_interests", "article", "6(1)(f)");
  }

  private static Map<String, Object> refused() {
    return Map.of(
        "allowed", false,
        "code", "objection",
        "article", "21(1)",
        "reason", "The customer has objected to this purpose.",
        "remedy", "Answer without the model, or record compelling grounds.",
        "also", List.of());
  }

  private Map<String, Object> receipt(String id, boolean objected) throws Exception {
    var entries = new ArrayList<Map<String, Object>>();
    entries.add(
        log.append(
            "verdict",
            objected
                ? "{\"article\":\"21(1)\",\"call\":\"%s\",\"verdict\":\"refused\"}".formatted(id)
                : "{\"basis\":\"legitimate_interests\",\"call\":\"%s\",\"kinds\":{\"EMAIL\":1,\"ORDER_ID\":1,\"PERSON\":2},\"recipient\":\"stand-in\",\"use\":\"service-reply\",\"verdict\":\"allowed\"}"
                    .formatted(id)));
    if (!objected) {
      entries.add(
          log.append("outcome", "{\"call\":\"%s\",\"outcome\":\"answered\"}".formatted(id)));
    }
    return Map.of("id", id, "vkey", log.vkey(), "entries", entries);
  }

  private static void json(Context context, Object body) {
    context.contentType("application/json").result(JSON.writeValueAsString(body));
  }

  /** Replaces one customer's identifiers by pseudonyms. */
  private static final class Masking {
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, String> pseudonyms = new LinkedHashMap<>();

    Masking(Customer customer) {
      String given = customer.name().split(" ", 2)[0];
      kinds.put(customer.address(), "ADDRESS");
      kinds.put(customer.name(), "PERSON");
      kinds.put(customer.email(), "EMAIL");
      kinds.put(customer.phone(), "PHONE");
      kinds.put(customer.order(), "ORDER_ID");
      kinds.put(customer.account(), "ACCOUNT_ID");
      kinds.put(given, "PERSON");
      kinds.put("Monday", "DATE");
    }

    Map<String, Object> message(JsonNode message) {
      String original = message.path("content").asString();
      var any =
          Pattern.compile(String.join("|", kinds.keySet().stream().map(Pattern::quote).toList()));
      var text = new StringBuilder();
      var marks = new ArrayList<Map<String, Object>>();
      var found = any.matcher(original);
      int at = 0;
      while (found.find()) {
        text.append(original, at, found.start());
        String kind = kinds.getOrDefault(found.group(), "OTHER_ID");
        boolean kept = kind.equals("DATE");
        String replacement = kept ? found.group() : pseudonym(found.group(), kind);
        marks.add(mark(text.length(), replacement, found.start(), found.end(), kind, kept));
        text.append(replacement);
        at = found.end();
      }
      text.append(original.substring(at));
      return Map.of(
          "role",
          message.path("role").asString(),
          "original",
          original,
          "text",
          text.toString(),
          "marks",
          marks);
    }

    private String pseudonym(String value, String kind) {
      long before = pseudonyms.values().stream().filter(p -> p.startsWith("<" + kind)).count();
      return pseudonyms.computeIfAbsent(value, v -> "<" + kind + "_" + (before + 1) + ">");
    }

    private static Map<String, Object> mark(
        int start, String replacement, int from, int to, String kind, boolean kept) {
      var mark = new HashMap<String, Object>();
      mark.put("start", start);
      mark.put("end", start + replacement.length());
      mark.put("original_start", from);
      mark.put("original_end", to);
      mark.put("kind", kind);
      mark.put("protection", kept ? "keep" : "pseudonym");
      mark.put("rule", kept ? "date/weekday" : "known/" + kind.toLowerCase(Locale.ROOT));
      mark.put("confidence", kept ? 0.9 : 1.0);
      mark.put("evidence", kept ? "the name of a weekday" : "is on file for this customer");
      return mark;
    }

    /** The stand-in's reply as it came and restored, into the result. */
    void reply(Map<String, Object> result, String masked) {
      Map<String, String> values = new HashMap<>();
      pseudonyms.forEach((value, pseudonym) -> values.put(pseudonym, value));
      var clear = new StringBuilder();
      var marks = new ArrayList<Map<String, Object>>();
      var tags = Pattern.compile("<[A-Z_]+[0-9]+>").matcher(masked);
      int at = 0;
      while (tags.find()) {
        clear.append(masked, at, tags.start());
        String value = values.getOrDefault(tags.group(), tags.group());
        String kind = kinds.getOrDefault(value, "OTHER_ID");
        marks.add(
            Map.of("start", clear.length(), "end", clear.length() + value.length(), "kind", kind));
        clear.append(value);
        at = tags.end();
      }
      clear.append(masked.substring(at));
      result.put("reply_masked", masked);
      result.put("reply", clear.toString());
      result.put("reply_marks", marks);
    }
  }
}
