package dev.sotto.server.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file of the page, all text, read once.
 *
 * @param tag its entity tag: the start of its SHA-256, quoted
 */
record Asset(String text, String mediaType, String tag) {
  /** Reads a resource that lies beside this class. */
  static Asset read(String name) {
    try (var in = Asset.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(
          new String(bytes, StandardCharsets.UTF_8),
          mediaType(name),
          '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mediaType(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type is known for ." + suffix);
    };
  }

  @Override
  public String toString() {
    return "Asset[" + mediaType + ", " + text.length() + " chars]";
  }
}
