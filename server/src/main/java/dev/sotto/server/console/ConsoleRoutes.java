package dev.sotto.server.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Serves the playground: one page at {@code /} and its parts under {@code /playground/}. Everything
 * comes from this origin; the page may run its own scripts and styles and talk to its own server,
 * and nothing else.
 */
public final class ConsoleRoutes {
  private static final List<String> PARTS =
      List.of(
          "playground.js",
          "api.js",
          "compose.js",
          "results.js",
          "marks.js",
          "receipt.js",
          "snippets.js",
          "dom.js",
          "playground.css",
          "mark.svg");

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  /** Reads the page's files; fails if one is missing. */
  public ConsoleRoutes() {
    assets.put("/", Asset.read("index.html"));
    PARTS.forEach(part -> assets.put("/playground/" + part, Asset.read(part)));
  }

  /** Adds a GET and a HEAD for each file. */
  public void addTo(RoutesConfig routes) {
    assets.forEach(
        (path, asset) -> {
          routes.get(path, context -> serve(context, asset));
          routes.head(path, context -> serve(context, asset));
        });
  }

  /** The paths that it serves, which need no key. */
  public List<String> paths() {
    return List.copyOf(assets.keySet());
  }

  private static void serve(Context context, Asset asset) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        .header("Cache-Control", "no-cache")
        .header("ETag", asset.tag());
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(asset.mediaType()).result(asset.text());
  }
}
