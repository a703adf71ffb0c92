package dev.sotto.server.chat;

import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.http.Answers;
import dev.sotto.server.protocol.SseEvent;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers an HTTP client, whole or as a stream of server-sent events. Not thread-safe. */
final class HttpReply implements ReplyChannel {
  private final Context context;
  private final UsageCount usage = new UsageCount();
  private @Nullable OutputStream stream;
  private boolean begun;

  HttpReply(Context context) {
    this.context = context;
  }

  @Override
  public void receipt(ReceiptId receipt) {
    context.res().setHeader("Sotto-Receipt", receipt.value());
  }

  @Override
  public void observed() {
    context.res().setHeader("Sotto-Mode", "observe");
  }

  @Override
  public void whole(int status, ObjectNode body, @Nullable String retryAfter) {
    begun = true;
    if (retryAfter != null) {
      context.header("Retry-After", retryAfter);
    }
    if (status == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    usage.read(body);
    Answers.json(context.status(status), body);
  }

  @Override
  public void event(SseEvent event) throws IOException {
    OutputStream out = stream;
    if (out == null) {
      begun = true;
      context.res().setStatus(200);
      context.res().setContentType("text/event-stream; charset=utf-8");
      context.res().setHeader("Cache-Control", "no-store");
      context.res().setHeader("X-Accel-Buffering", "no");
      out = context.res().getOutputStream();
      stream = out;
    }
    usage.read(event);
    out.write(event.bytes());
  }

  @Override
  public void pause() throws IOException {
    if (stream != null) {
      stream.flush();
    }
  }

  /** What the provider said of the tokens. */
  UsageCount usage() {
    return usage;
  }

  /** Whether something was answered. */
  boolean begun() {
    return begun;
  }

  /** The answer is complete. */
  void end() throws IOException {
    if (stream != null) {
      stream.close();
    }
  }
}
