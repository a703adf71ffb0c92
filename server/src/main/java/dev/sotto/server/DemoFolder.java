package dev.sotto.server;

import dev.sotto.server.access.Keys;
import dev.sotto.server.access.Role;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the demo keeps in its data folder beside the database: the registry, {@code customers.json}
 * (the shop's own clear list) and {@code demo.env} (for the shell).
 */
final class DemoFolder {
  static final String USE = "support-reply";
  static final String MODEL = "stand-in";

  private static final List<String> REGISTRY =
      List.of(
          "organisation.yaml", "purposes.yaml", "recipients.yaml", "uses.yaml", "detection.yaml");

  private final Path path;
  private final Shop shop;
  private Map<String, String> environment = Map.of();

  DemoFolder(Path path, Shop shop) {
    this.path = path;
    this.shop = shop;
  }

  Path registry() {
    return path.resolve("registry");
  }

  /** Writes the registry where it is missing; the recipient anew at each start. */
  void writeRegistry(@Nullable String upstream) throws IOException {
    Files.createDirectories(registry());
    for (String name : REGISTRY) {
      Path file = registry().resolve(name);
      boolean recipients = name.equals("recipients.yaml");
      if (recipients || !Files.exists(file)) {
        String text = resource("registry/" + name);
        if (recipients && upstream != null) {
          text = resource("recipients-upstream.yaml");
        }
        replace(file, text);
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Shop.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks the demo's " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Brings the shop's customers in at the first start, and writes both files. */
  void fill(App app) throws IOException {
    Path customers = path.resolve("customers.json");
    if (!Files.exists(customers)) {
      shop.customers().forEach(customer -> bring(app, customer));
      shop.writeCustomers(customers);
    }
    Map<String, String> kept = read(path.resolve("demo.env"));
    Map<String, String> now = new LinkedHashMap<>();
    now.put("SOTTO_URL", app.url().toString());
    now.put("SOTTO_KEY", key(app.keys(), kept.get("SOTTO_KEY"), Role.APP));
    now.put("SOTTO_ADMIN_KEY", key(app.keys(), kept.get("SOTTO_ADMIN_KEY"), Role.ADMIN));
    now.put("SOTTO_USE", USE);
    now.put("SOTTO_MODEL", MODEL);
    now.put("SOTTO_VKEY", app.ledger().vkey().toString());
    StringBuilder text = new StringBuilder("# For the shell: . demo.env\n");
    now.forEach((name, value) -> text.append(name).append("='").append(value).append("'\n"));
    replace(path.resolve("demo.env"), text.toString());
    environment = now;
  }

  private static void bring(App app, Customer customer) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("language", customer.language());
    body.putArray("names").add(customer.name());
    body.putArray("emails").add(customer.email());
    body.putArray("phones").add(customer.phone());
    body.putArray("addresses").add(customer.address());
    customer.numbers().forEach(body.putArray("numbers")::add);
    customer.profile().forEach(body.putObject("profile")::put);
    Identity identity = Identity.of(Shop.SYSTEM, customer.id());
    app.subjects().put(identity, body);
    for (Shop.Choice choice : customer.choices()) {
      app.preferences()
          .add(
              identity,
              Json.MAPPER
                  .createObjectNode()
                  .put("purpose", choice.purpose())
                  .put("choice", choice.choice())
                  .put("channel", choice.channel())
                  .put("wording", choice.wording()));
    }
  }

  private static String key(Keys keys, @Nullable String kept, Role role) {
    boolean valid = kept != null && keys.caller(kept).filter(c -> c.role() == role).isPresent();
    return valid ? String.valueOf(kept) : keys.add(role, Set.of(), "demo " + role.text()).text();
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#")) {
          values.put(line.substring(0, equals), line.substring(equals + 1).replaceAll("^'|'$", ""));
        }
      }
    }
    return values;
  }

  /** Replaces a file whole, readable by its owner only. */
  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, dev.sotto.server.store.DataFolder.ownerOnly(fresh));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The customers as the playground offers them. */
  static ArrayNode samples(Shop shop) {
    ArrayNode subjects = Json.MAPPER.createArrayNode();
    for (Customer customer : shop.customers()) {
      ObjectNode subject = subjects.addObject();
      subject.put("system", Shop.SYSTEM);
      subject.put("id", customer.id());
      subject.put("label", customer.name());
      subject.put("language", customer.language());
      ArrayNode sample = subject.putArray("sample");
      customer
          .sample()
          .forEach(m -> sample.addObject().put("role", m.role()).put("content", m.content()));
    }
    return subjects;
  }

  void print(PrintStream out, URI url) {
    Customer first = shop.customers().getFirst();
    String key = environment.getOrDefault("SOTTO_KEY", "");
    String admin = environment.getOrDefault("SOTTO_ADMIN_KEY", "");
    String subject = Shop.SYSTEM + ":" + first.id();
    out.printf("sotto: ready at %s%n%n", url);
    out.printf("  Playground   %s/%n", url);
    out.printf("  API          %s/openapi.json%n", url);
    out.printf("  Log          %s/log/checkpoint%n", url);
    out.printf("  Files        %s (demo.env, customers.json, registry/)%n%n", path);
    out.printf("Point an OpenAI client at %s/v1, an Anthropic client at %s%n", url, url);
    out.printf("  key %s%n%n", key);
    out.printf("Three lines to try:%n%n");
    out.printf(
        "curl -si %s/v1/chat/completions -H 'Authorization: Bearer %s' -H 'Sotto-Use: %s'"
            + " -H 'Sotto-Subject: %s' -H 'Content-Type: application/json' -d '%s'%n%n",
        url, key, USE, subject, body(first));
    out.printf(
        "curl -s -X PUT %s/v1/subjects/%s/%s/preferences -H 'Authorization: Bearer %s'"
            + " -H 'Content-Type: application/json' -d '%s'%n%n",
        url,
        Shop.SYSTEM,
        first.id(),
        admin,
        "{\"purpose\":\"support\",\"choice\":\"object\",\"channel\":\"web\"}");
    out.printf(
        "curl -s %s/v1/receipts/RECEIPT -H 'Authorization: Bearer %s' | ./sotto verify -"
            + " --vkey '%s'%n%n",
        url, key, environment.getOrDefault("SOTTO_VKEY", ""));
    out.flush();
  }

  private static String body(Customer customer) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", MODEL);
    body.putArray("messages")
        .addObject()
        .put("role", "user")
        .put(
            "content",
            "Hello, this is %s (%s). Where is my order %s?"
                .formatted(customer.name(), customer.email(), customer.order()));
    return Json.MAPPER.writeValueAsString(body).replace("'", "'\\''");
  }
}
