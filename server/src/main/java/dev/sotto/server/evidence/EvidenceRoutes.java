package dev.sotto.server.evidence;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Callers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** The public log under {@code /log}, and receipts for those whom they concern. */
public final class EvidenceRoutes {
  private final LogFiles files;
  private final Receipts receipts;
  private final Callers callers;
  private final boolean closed;

  /**
   * @param closed whether the log wants an admin key, against its nature
   */
  public EvidenceRoutes(Ledger ledger, Receipts receipts, Callers callers, boolean closed) {
    this.files = new LogFiles(ledger);
    this.receipts = receipts;
    this.callers = callers;
    this.closed = closed;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.get("/v1/receipts/{id}", this::receipt);
    routes.get("/log/checkpoint", context -> send(context, files::checkpoint));
    routes.get("/log/vkey", context -> send(context, files::vkey));
    routes.get("/log/tile/<path>", this::tile);
  }

  private void receipt(Context context) {
    var receipt = receipts.of(callers.require(context), context.pathParam("id"));
    context.header("Cache-Control", "no-store");
    Answers.json(context, ReceiptJson.write(receipt));
  }

  private void tile(Context context) {
    String path = "tile/" + context.pathParam("path");
    send(
        context,
        () ->
            files
                .tile(path)
                .orElseThrow(() -> Fault.caller(404, "no_tile", "the log has no such tile")));
  }

  private void send(Context context, Supplier<LogFile> answer) {
    if (closed) {
      callers.requireAdmin(context);
    }
    LogFile file = answer.get();
    context.header("Cache-Control", closed ? "no-store" : file.caching());
    context.contentType(file.type()).result(file.bytes());
  }
}
