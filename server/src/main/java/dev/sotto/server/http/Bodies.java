package dev.sotto.server.http;

import dev.sotto.server.fault.Fault;
import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies: JSON only, UTF-8 only, of bounded size. */
public final class Bodies {
  /** The largest body of a request, in bytes. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  /** How much of a body that is too large is read and thrown away, in bytes. */
  private static final long MAX_DRAINED = 2L * MAX_BYTES;

  /** How much of a body that nobody asked for is read and thrown away, in bytes. */
  private static final int MOST_UNASKED = 1024 * 1024;

  private static final byte[] NOTHING = {};

  private Bodies() {}

  /**
   * The JSON object that {@code context} carries.
   *
   * @throws Fault {@code content_type} (415), {@code too_large} (413) or {@code invalid_json} (400)
   */
  public static ObjectNode object(Context context) {
    requireJson(context);
    return Json.object(bytes(context));
  }

  /** The JSON that {@code context} carries; errors as {@link #object}. */
  public static JsonNode json(Context context) {
    requireJson(context);
    return Json.parse(bytes(context));
  }

  /** The bytes of the body; {@code too_large} beyond {@link #MAX_BYTES}. */
  public static byte[] bytes(Context context) {
    try (InputStream in = context.req().getInputStream()) {
      if (context.req().getContentLengthLong() > MAX_BYTES) {
        throw tooLarge(in);
      }
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge(in);
      }
      return bytes;
    } catch (IOException e) {
      throw Fault.caller(400, "body_unreadable", "the body ended before its announced length");
    }
  }

  /**
   * Reads on for a while: a client that still sends when the connection closes loses the answer.
   */
  private static Fault tooLarge(InputStream in) throws IOException {
    byte[] scrap = new byte[64 * 1024];
    long left = MAX_DRAINED;
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = in.read(scrap, 0, (int) Math.min(scrap.length, left));
    }
    return Fault.caller(413, "too_large", "a body has at most " + MAX_BYTES + " bytes");
  }

  /**
   * Reads what a refused call still sends, within bounds: a client whose sending is cut off loses
   * the answer that says why.
   */
  public static void drain(Context context) {
    try {
      ServletInputStream in = context.req().getInputStream();
      byte[] scrap = in.isFinished() ? NOTHING : new byte[8 * 1024];
      int left = MOST_UNASKED;
      for (int n = 0; scrap.length > 0 && n >= 0 && left > 0; left -= n) {
        n = in.read(scrap);
      }
    } catch (IOException | IllegalStateException e) {
      // it is gone, or somebody reads it otherwise: the answer is tried all the same
    }
  }

  private static void requireJson(Context context) {
    String type = context.req().getContentType();
    String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!bare.equals("application/json") && !bare.endsWith("+json")) {
      throw Fault.caller(415, "content_type", "send the body as Content-Type: application/json");
    }
    if (type != null
        && type.toLowerCase(Locale.ROOT).contains("charset=")
        && !type.toLowerCase(Locale.ROOT).contains("utf-8")) {
      throw Fault.caller(415, "content_type", "send the body in UTF-8");
    }
  }
}
