package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports subjects from JSON lines, each a subject with {@code system} and {@code id}. A line that
 * cannot be taken is refused by its number and reason; the others are taken.
 */
final class SubjectImport {
  private static final int MAX_LINE = 1024 * 1024;
  private static final int MAX_REASONS = 1000;
  private static final int BATCH = 500;

  private final Subjects subjects;

  SubjectImport(Subjects subjects) {
    this.subjects = subjects;
  }

  /** Reads the lines of {@code request}; the answer counts them and names the refused ones. */
  ObjectNode read(HttpServletRequest request) {
    Tally tally = new Tally();
    try (InputStream in = new BufferedInputStream(request.getInputStream(), 64 * 1024)) {
      byte[] line = line(in);
      while (line != null) {
        line = batch(in, line, tally);
      }
    } catch (IOException e) {
      throw Fault.caller(
          400,
          "body_unreadable",
          "the body broke off after line " + tally.lines + ": send it again");
    }
    return tally.body();
  }

  /**
   * Takes up to {@link #BATCH} lines in one transaction; returns the next line, null at the end.
   */
  private byte @Nullable [] batch(InputStream in, byte[] first, Tally tally) throws IOException {
    java.util.List<byte[]> lines = new java.util.ArrayList<>(BATCH);
    byte[] line = first;
    while (line != null && lines.size() < BATCH) {
      lines.add(line);
      line = line(in);
    }
    subjects.inOneTransaction(put -> lines.forEach(each -> take(each, tally, put)));
    return line;
  }

  private static void take(byte[] line, Tally tally, Subjects.Putting put) {
    tally.lines++;
    if (blank(line)) {
      return;
    }
    try {
      if (line.length > MAX_LINE) {
        throw Fault.caller(413, "too_large", "a line has at most " + MAX_LINE + " bytes");
      }
      ObjectNode body = Json.object(line);
      Identity identity = Identity.of(text(body, "system"), text(body, "id"));
      tally.count(put.put(identity, SubjectJson.read(body)));
    } catch (Fault fault) {
      if (fault.whose() != Fault.Whose.CALLER) {
        throw fault;
      }
      tally.refuse(fault);
    }
  }

  private static String text(ObjectNode body, String key) {
    JsonNode node = body.path(key);
    if (!node.isString()) {
      throw Fault.caller(400, "invalid_subject", "'" + key + "' must be a text");
    }
    body.remove(key);
    return node.stringValue();
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() <= MAX_LINE) {
        line.write(b);
      }
      b = in.read();
    }
    return line.toByteArray();
  }

  /** What became of the lines. */
  private static final class Tally {
    private long lines;
    private long created;
    private long replaced;
    private long refused;
    private final ArrayNode reasons = Json.MAPPER.createArrayNode();

    void count(Subjects.Put put) {
      if (put == Subjects.Put.CREATED) {
        created++;
      } else {
        replaced++;
      }
    }

    void refuse(Fault fault) {
      refused++;
      if (reasons.size() < MAX_REASONS) {
        reasons.addObject().put("line", lines).put("code", fault.code()).put("reason", fault.say());
      }
    }

    ObjectNode body() {
      ObjectNode body = Json.MAPPER.createObjectNode();
      body.put("lines", lines).put("created", created).put("replaced", replaced);
      body.put("refused", refused);
      body.set("refusals", reasons);
      return body;
    }
  }
}
