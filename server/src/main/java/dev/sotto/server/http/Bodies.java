package dev.sotto.server.http;

import dev.sotto.server.fault.Fault;
import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies: JSON only, UTF-8 only, of bounded size. */
public final class Bodies {
  private static final String BOUNDS = "sotto.bodies";
  private static final Bounds NONE = new Bounds(Integer.MAX_VALUE - 1, 0);

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

  /**
   * What bodies are held to.
   *
   * @param most the largest, in bytes
   * @param rate the fewest bytes a second; 0: any
   */
  public record Bounds(long most, long rate) {
    /** Holds what is read of {@code context} to these bounds. */
    public void hold(Context context) {
      context.attribute(BOUNDS, this);
    }
  }

  /**
   * The bytes of the body.
   *
   * @throws Fault {@code too_large} (413), {@code slow_body} (408) or {@code body_unreadable} (400)
   */
  public static byte[] bytes(Context context) {
    Bounds bounds = Objects.requireNonNullElse(context.attribute(BOUNDS), NONE);
    try (InputStream in =
        new RatedBody(context.req().getInputStream(), bounds.rate(), System::nanoTime)) {
      if (context.req().getContentLengthLong() > bounds.most()) {
        throw tooLarge(in, bounds);
      }
      byte[] bytes = in.readNBytes((int) bounds.most() + 1);
      if (bytes.length > bounds.most()) {
        throw tooLarge(in, bounds);
      }
      return bytes;
    } catch (RatedBody.TooSlow e) {
      throw slow();
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw slow();
      }
      throw Fault.caller(400, "body_unreadable", "the body ended before its announced length");
    }
  }

  private static Fault slow() {
    return Fault.caller(408, "slow_body", "the body came too slowly: send it again");
  }

  /**
   * Reads on for a while: a client that still sends when the connection closes loses the answer.
   */
  private static Fault tooLarge(InputStream in, Bounds bounds) throws IOException {
    byte[] scrap = new byte[64 * 1024];
    long left = 2 * bounds.most();
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = in.read(scrap, 0, (int) Math.min(scrap.length, left));
    }
    return Fault.caller(413, "too_large", "a body has at most " + bounds.most() + " bytes");
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
