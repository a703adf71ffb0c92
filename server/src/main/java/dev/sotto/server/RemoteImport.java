package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.ImportTally;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.node.ObjectNode;

/** Sends lines to a running server's {@code POST /v1/subjects/import}. */
final class RemoteImport {
  private static final String KEY = "SOTTO_ADMIN_KEY";

  private RemoteImport() {}

  /**
   * Sends {@code lines} as they are and returns what the server made of them.
   *
   * @throws Fault when there is no key, no server, or it refuses
   */
  static ImportTally send(URI origin, InputStream lines, ImportProgress progress) {
    String key = System.getenv(KEY);
    if (key == null || key.isBlank()) {
      throw Fault.caller(400, "admin_key", "set " + KEY + " to a key of staff (sotto keys add)");
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(origin.resolve("/v1/subjects/import"))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/x-ndjson")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Counted(lines, progress)))
              .build();
      return tally(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw Fault.peer(
          502, "server", origin + " broke off: run the import again when it answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("import_interrupted", "interrupted: run the import again", e);
    }
  }

  private static ImportTally tally(HttpResponse<byte[]> response) {
    ObjectNode body = Json.object(response.body());
    if (response.statusCode() != 200) {
      throw Fault.caller(
          400,
          "server",
          "the server answered "
              + response.statusCode()
              + ": "
              + body.path("detail").asString(body.path("title").asString("no reason")));
    }
    return ImportTally.of(body);
  }

  /** Counts bytes on their way. */
  private static final class Counted extends FilterInputStream {
    private final ImportProgress progress;
    private long bytes;

    Counted(InputStream in, ImportProgress progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      bytes += Math.max(0, count);
      progress.sent(bytes);
      return count;
    }
  }
}
