package dev.sotto.server.registry;

import dev.sotto.server.registry.Recipient.Role;
import dev.sotto.server.registry.Recipient.Safeguard;
import dev.sotto.server.registry.Written.RecipientText;
import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.Substitution;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads recipients, and what is wrong in one beyond its shape. */
final class RecipientReader {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Stands for an address with a problem, so that one mistake is told once. */
  private static final URI REFUSED = URI.create("https://refused.invalid");

  private final Function<String, @Nullable String> variables;
  private final List<Problem> problems;

  RecipientReader(Function<String, @Nullable String> variables, List<Problem> problems) {
    this.variables = variables;
    this.problems = problems;
  }

  Recipient read(Entry entry) {
    RecipientText text = entry.as(RecipientText.class);
    checkSale(entry, text);
    if (text.country().code().length() > 2) {
      problems.add(entry.error("country", "a country, not a part of one", "write US, not US-CA"));
    }
    return new Recipient(
        new RecipientId(entry.id()),
        text.name(),
        text.country(),
        text.role(),
        text.saleOrSharing(),
        text.safeguard() == null ? Safeguard.NONE : text.safeguard(),
        endpoint(entry, text),
        fallback(text));
  }

  private static @Nullable Fallback fallback(RecipientText text) {
    return text.fallback() == null
        ? null
        : new Fallback(new RecipientId(text.fallback()), models(text.fallbackModel()));
  }

  /** One name for whatever was asked for, or a name by what was. */
  private static Map<String, String> models(@Nullable JsonNode written) {
    if (written == null) {
      return Map.of();
    }
    if (written.isString()) {
      return Map.of("*", written.stringValue());
    }
    Map<String, String> models = new HashMap<>();
    written.properties().forEach(each -> models.put(each.getKey(), each.getValue().asString()));
    return models;
  }

  private void checkSale(Entry entry, RecipientText text) {
    if (text.saleOrSharing() && text.role() != Role.THIRD_PARTY) {
      problems.add(
          entry.error(
              "sale_or_sharing",
              "only a third party buys or shares (Cal. Civ. Code 1798.140(e), (j), (ag), (ai))",
              "set role: third_party, or drop sale_or_sharing"));
    }
  }

  private @Nullable Endpoint endpoint(Entry entry, RecipientText text) {
    if (text.keyEnv() != null && text.keyFile() != null) {
      problems.add(
          entry.error("key_file", "names its key twice", "keep one of key_env and key_file"));
    }
    Vendor vendor = text.provider();
    Endpoint.Protocol protocol =
        text.protocol() == null && vendor != null ? vendor.protocol() : text.protocol();
    String baseUrl = text.baseUrl();
    if (protocol == null && baseUrl == null) {
      return null;
    }
    if (protocol == null || baseUrl == null) {
      problems.add(
          entry.errorAtId(
              "protocol (or provider) and base_url come together",
              "add " + (protocol == null ? "protocol" : "base_url")));
      return null;
    }
    return endpoint(entry, text, protocol, url(entry, baseUrl).orElse(REFUSED));
  }

  private Endpoint endpoint(Entry entry, RecipientText text, Endpoint.Protocol protocol, URI url) {
    Vendor vendor = text.provider() == null ? Vendor.of(protocol) : text.provider();
    if (text.provider() != null && !vendor.speaks(protocol)) {
      problems.add(
          entry.error(
              "protocol",
              "this provider speaks " + word(vendor.protocol()) + " only",
              "drop protocol, or name another provider"));
    }
    return new Endpoint(
        protocol,
        vendor,
        url,
        text.keyEnv(),
        text.keyFile(),
        text.zeroRetention() == null || text.zeroRetention(),
        text.maxTokens() == null ? Endpoint.MAX_TOKENS : text.maxTokens(),
        new CallPolicyReader(entry, problems).read(text),
        azure(entry, text, vendor));
  }

  private Endpoint.Azure azure(Entry entry, RecipientText text, Vendor vendor) {
    for (String key : List.of("deployment", "api_version")) {
      if (vendor != Vendor.AZURE_OPENAI && entry.node().has(key)) {
        problems.add(
            entry.error(key, "is Azure's alone", "set provider: azure_openai, or drop it"));
      }
    }
    return new Endpoint.Azure(text.deployment(), text.apiVersion());
  }

  private static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }

  private Optional<URI> url(Entry entry, String written) {
    Optional<String> missing = Substitution.missing(written, variables);
    if (missing.isPresent()) {
      problems.add(
          entry.error(
              "base_url",
              "'" + missing.get() + "' is not set",
              "set the environment variable, or write the address"));
      return Optional.empty();
    }
    String filled = Substitution.apply(written, variables);
    entry.node().put("base_url", filled);
    try {
      URI url = new URI(filled.replaceAll("/+$", ""));
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
        warnIfClear(entry, url);
        return refuseExtras(entry, url);
      }
    } catch (URISyntaxException e) {
      // told below
    }
    problems.add(
        entry.error("base_url", "is not an http or https address", "write https://host/path"));
    return Optional.empty();
  }

  private Optional<URI> refuseExtras(Entry entry, URI url) {
    if (url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null) {
      return Optional.of(url);
    }
    problems.add(
        entry.error(
            "base_url",
            "must have no user, query or fragment",
            "name the key by key_env or key_file, and keep the path only"));
    return Optional.empty();
  }

  private void warnIfClear(Entry entry, URI url) {
    if (url.getScheme().equals("http") && !LOOPBACK.contains(url.getHost())) {
      problems.add(
          entry.warning("base_url", "sends over the network in clear (GDPR art. 32)", "use https"));
    }
  }
}
