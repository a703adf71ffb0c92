package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.company.AllowedSpans;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskStyle;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Redacts files: reads them part by part, finds ahead on several cores, masks and writes in order.
 * What comes out is the same whatever the number of cores. Each file has pseudonyms of its own. Use
 * once; not thread-safe.
 */
public final class Redaction {
  private static final int AHEAD = 2 * TextFile.PIECE;

  private final Ask ask;
  private final Finder finder;
  private final Destination destination;
  private final Progress progress;
  private final Masker masker;
  private final List<FileReport> files = new ArrayList<>();
  private final List<Report.Skipped> skipped = new ArrayList<>();

  private Rehearsal rehearsal = Rehearsal.NONE;
  private @Nullable Open open;

  /** The file that is being written. */
  private record Open(Conversation conversation, FileReport report) {}

  /** A part that was read, and what the cores find in it. */
  private record Ahead(Part part, Future<Rehearsal> rehearsal) {
    int length() {
      return part instanceof Part.Text text ? text.text().length() : 0;
    }
  }

  /** The finder, that looks first what it said ahead. */
  private final class Rehearsed implements Finder {
    @Override
    public List<Finding> find(String text, Hints hints) {
      return find(text, List.of(), hints);
    }

    @Override
    public List<Finding> find(String text, List<Finding> told, Hints hints) {
      return rehearsal.find(text, told, finder, hints);
    }

    @Override
    public AllowedSpans allowed(String text) {
      return finder.allowed(text);
    }
  }

  public Redaction(Ask ask, Finder finder, Destination destination, Progress progress) {
    this.ask = ask;
    this.finder = finder;
    this.destination = destination;
    this.progress = progress;
    this.masker = new Masker(new Rehearsed());
  }

  /**
   * Redacts {@code inputs} in their order; what cannot be read is in the report.
   *
   * @param standard what {@code -} reads
   * @throws IOException when the results cannot be written
   */
  public Report run(List<Input> inputs, InputStream standard) throws IOException {
    try (ExecutorService cores = Executors.newFixedThreadPool(ask.jobs(), Redaction::core);
        Parts parts = new Parts(inputs, ask.charset(), standard, progress::read)) {
      try {
        run(parts, cores);
      } finally {
        cores.shutdownNow();
      }
    }
    progress.end();
    return new Report(files, skipped);
  }

  private static Thread core(Runnable work) {
    return Thread.ofPlatform().daemon().name("sotto-find").unstarted(work);
  }

  private void run(Parts parts, ExecutorService cores) throws IOException {
    Deque<Ahead> ahead = new ArrayDeque<>();
    long length = 0;
    Part next = parts.next();
    while (next != null || !ahead.isEmpty()) {
      while (next != null && length < (long) AHEAD * ask.jobs()) {
        ahead.add(ahead(next, cores));
        length += ahead.getLast().length();
        next = parts.next();
      }
      Ahead first = ahead.remove();
      length -= first.length();
      switch (first.part()) {
        case Part.Text text -> write(text, await(first.rehearsal()));
        case Part.Refused refused -> refuse(refused);
      }
    }
  }

  private Ahead ahead(Part part, ExecutorService cores) {
    return switch (part) {
      case Part.Text text ->
          new Ahead(text, cores.submit(() -> Rehearsal.of(text, finder, ask.hints())));
      case Part.Refused refused ->
          new Ahead(refused, CompletableFuture.completedFuture(Rehearsal.NONE));
    };
  }

  private static Rehearsal await(Future<Rehearsal> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.ours("interrupted", "interrupted: the file that was being written is not", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException wrong
          ? wrong
          : new IllegalStateException(e.getCause());
    }
  }

  private void write(Part.Text part, Rehearsal found) throws IOException {
    Open file = open;
    if (part.first() || file == null) {
      destination.begin(part.input(), part.encoding());
      MaskStyle style = ask.style().mask(part.encoding().charset());
      file =
          new Open(
              masker.begin(ask.hints(), ask.protections(), Scheme.TAGS, style),
              new FileReport(part.input().name()));
      open = file;
    }
    rehearsal = found;
    MaskedText masked = file.conversation().mask(part.text(), part.format());
    destination.part(part.text(), masked);
    file.report().add(part.text(), masked);
    if (part.last()) {
      destination.done();
      files.add(file.report());
      open = null;
      progress.file();
    }
  }

  private void refuse(Part.Refused refused) throws IOException {
    if (open != null) {
      destination.giveUp();
      open = null;
    }
    skipped.add(new Report.Skipped(refused.input().name(), refused.reason()));
    progress.file();
  }
}
