package dev.sotto.server.console;

import dev.sotto.server.chat.ChatProbe;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.http.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON objects, one a line and each at once. The answer begins with the first. */
final class StreamedLines implements ChatProbe.Lines {
  private final HttpServletResponse response;
  private @Nullable OutputStream out;

  StreamedLines(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public void tell(ObjectNode line) throws IOException {
    OutputStream stream = out;
    if (stream == null) {
      response.setContentType("application/x-ndjson");
      response.setHeader("Cache-Control", "no-store");
      stream = response.getOutputStream();
      out = stream;
    }
    stream.write(Json.bytes(line));
    stream.write('\n');
    stream.flush();
  }

  /** Says what failed: as a last line if the answer has begun, else by throwing it on. */
  void fail(Fault fault) {
    if (out == null) {
      throw fault;
    }
    ObjectNode last = Json.MAPPER.createObjectNode();
    last.set("problem", Problems.body(fault.status(), fault.code(), fault.say()));
    try {
      tell(last);
    } catch (IOException e) {
      throw Fault.ours("playground", "the page is gone", e);
    }
  }
}
