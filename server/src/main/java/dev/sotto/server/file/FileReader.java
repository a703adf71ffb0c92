package dev.sotto.server.file;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads files as text within bounds: of bytes, pages, characters and time, and few at once. The
 * content says what a file is, not its name. Thread-safe.
 */
public final class FileReader {
  /** The most bytes of a file. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** The most characters of a file's text. */
  static final int MOST_CHARACTERS = 4_000_000;

  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  private final Duration patience;

  /** A reader that gives up on a file after {@code patience}. */
  public FileReader(Duration patience) {
    this.patience = patience;
  }

  /**
   * The text of {@code file}.
   *
   * @param name its name, empty for none; used only to tell one text format from another
   * @param mediaType the type that the caller said, empty for none; as the name
   * @throws Fault {@code unsupported_content} with what to do instead
   */
  public FileText read(byte[] file, String name, String mediaType) {
    requireSize(file);
    FileType type = FileType.of(file);
    FileText text =
        switch (type) {
          case PDF -> inTime(() -> PdfText.read(file));
          case DOCX -> inTime(() -> WordText.read(file));
          case XLSX -> inTime(() -> SheetText.read(file));
          case OTHER_ZIP, OLD_OFFICE, PICTURE, SOUND, RTF, POSTSCRIPT, VCARD, OTHER ->
              throw refused(type.words() + ": " + type.remedy());
          case TEXT -> PlainFile.read(file, name, mediaType);
        };
    requireText(text);
    return text;
  }

  /**
   * A text that is said to be one: it may begin as other files do.
   *
   * @param utf8 in UTF-8
   * @param name as in {@link #read}
   * @throws Fault as {@link #read}
   */
  public FileText readText(byte[] utf8, String name) {
    requireSize(utf8);
    FileType type = FileType.ofText(utf8);
    if (type != FileType.TEXT) {
      throw refused(type.words() + ": " + type.remedy());
    }
    FileText text = PlainFile.read(utf8, name, "text/plain");
    requireText(text);
    return text;
  }

  private static void requireSize(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw refused("has more than " + MOST_BYTES / (1024 * 1024) + " MiB: send a part of it");
    }
  }

  private static void requireText(FileText text) {
    long length = text.parts().stream().mapToLong(part -> part.text().length()).sum();
    if (length > MOST_CHARACTERS) {
      throw refused("has more than " + MOST_CHARACTERS + " characters: send a part of it");
    }
    if (text.parts().stream().allMatch(part -> part.text().isBlank())) {
      throw refused(
          text.type().equals("pdf")
              ? "holds no text, as scans do not: run text recognition (OCR) first"
              : "holds no text: send one that does");
    }
  }

  /** What reads a file. */
  private interface Reading {
    FileText read() throws IOException;
  }

  private FileText inTime(Reading reading) {
    FutureTask<FileText> task =
        new FutureTask<>(
            () -> {
              try {
                return reading.read();
              } finally {
                AT_ONCE.release();
              }
            });
    try {
      if (!AT_ONCE.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Fault.unavailable("busy", "too many files are read just now: try again", null);
      }
      Thread.ofPlatform().daemon().name("file-reader").start(task);
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw refused("takes too long to read: send a smaller part of it, or its text");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("stopping", "the server is stopping", null);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Fault fault) {
        throw fault;
      }
      throw refused("is broken or not of the kind that it begins as: save it anew, or send text");
    }
  }

  static Fault refused(String what) {
    return Fault.caller(400, "unsupported_content", "the file " + what);
  }
}
