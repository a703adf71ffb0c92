package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports subjects from JSON lines, plain or gzip, each a subject with {@code system} and {@code
 * id}. A line that cannot be taken is refused by its number and reason; the others are taken. Lines
 * are read and sealed by several threads and written in their order, some thousand in a
 * transaction; what is in memory does not grow with the file. An import that broke off can be run
 * again. Thread-safe.
 */
public final class SubjectImport {
  private static final int MAX_LINE = 1024 * 1024;

  /** Lines in a transaction: others write between two of them. */
  private static final int CHUNK = 1000;

  private final Subjects subjects;

  public SubjectImport(Subjects subjects) {
    this.subjects = subjects;
  }

  /** A line: what it asks for, or why it is refused; neither where it is blank. */
  private record Line(long number, @Nullable Wanted wanted, @Nullable Fault fault) {}

  /** A subject as its line has it, and as it will be stored where there is none yet. */
  record Wanted(Identity identity, SubjectRecord record, NewSubject prepared) {}

  /**
   * Reads {@code stream} to its end. When this returns, all that was taken is durable and found.
   *
   * @param progress told of the counts after each transaction
   * @throws Fault {@code body_unreadable} when the stream broke off; what came before is taken
   */
  public ImportTally read(InputStream stream, Consumer<ImportTally> progress) {
    ImportTally tally = new ImportTally();
    IdentifierBacklog backlog = new IdentifierBacklog(subjects.store());
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService sealing = Executors.newFixedThreadPool(threads)) {
      Deque<Future<List<Line>>> ahead = new ArrayDeque<>();
      Lines lines = new Lines(stream, MAX_LINE);
      long first = 1;
      List<byte[]> chunk = lines.next(CHUNK);
      while (!chunk.isEmpty()) {
        long number = first;
        List<byte[]> texts = chunk;
        ahead.add(sealing.submit(() -> read(texts, number)));
        first += chunk.size();
        if (ahead.size() > 2 * threads) {
          write(ahead.remove(), backlog, tally, progress);
        }
        chunk = lines.next(CHUNK);
      }
      while (!ahead.isEmpty()) {
        write(ahead.remove(), backlog, tally, progress);
      }
    } catch (IOException e) {
      throw Fault.caller(
          400,
          "body_unreadable",
          "the lines broke off after line " + tally.lines() + ": send them again");
    } finally {
      backlog.flush();
    }
    return tally;
  }

  private List<Line> read(List<byte[]> texts, long first) {
    Subjects.Sealing sealing = subjects.sealing();
    List<Line> lines = new ArrayList<>(texts.size());
    for (byte[] text : texts) {
      lines.add(read(text, first + lines.size(), sealing));
    }
    return lines;
  }

  private Line read(byte[] text, long number, Subjects.Sealing sealing) {
    try {
      return new Line(number, blank(text) ? null : wanted(text, sealing), null);
    } catch (Fault fault) {
      if (fault.whose() != Fault.Whose.CALLER) {
        throw fault;
      }
      return new Line(number, null, fault);
    }
  }

  private Wanted wanted(byte[] text, Subjects.Sealing sealing) {
    if (text.length > MAX_LINE) {
      throw Fault.caller(413, "too_large", "a line has at most " + MAX_LINE + " bytes");
    }
    ObjectNode body = Json.object(text);
    Identity identity = Identity.of(text(body, "system"), text(body, "id"));
    SubjectRecord record = SubjectJson.read(body);
    return new Wanted(identity, record, sealing.seal(identity, record));
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

  private void write(
      Future<List<Line>> sealed,
      IdentifierBacklog backlog,
      ImportTally tally,
      Consumer<ImportTally> progress) {
    List<Line> lines = sealed(sealed);
    ImportWriter.Written written =
        subjects
            .store()
            .write(
                handle -> {
                  ImportWriter writer = new ImportWriter(subjects, handle);
                  for (Line line : lines) {
                    Wanted wanted = line.wanted();
                    if (wanted != null) {
                      writer.put(line.number(), wanted);
                    }
                  }
                  return writer.end();
                });
    backlog.drop(written.overwritten());
    backlog.add(written.created());
    tally.created(written.created().size());
    written.puts().forEach(tally::count);
    for (Line line : lines) {
      tally.line();
      Fault fault = line.fault() == null ? written.refused().get(line.number()) : line.fault();
      if (fault != null) {
        tally.refuse(line.number(), fault);
      }
    }
    progress.accept(tally);
  }

  private static List<Line> sealed(Future<List<Line>> sealed) {
    try {
      return sealed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("import_interrupted", "the import was interrupted: run it again", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault
          ? fault
          : Fault.ours("import", "the import failed: run it again", e);
    }
  }
}
