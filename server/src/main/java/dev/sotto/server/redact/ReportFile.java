package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report in the form that its file's name asks for: {@code .html} is a page that holds
 * the clear texts, readable by its owner only; {@code .md} and {@code .txt} a table; all else JSON.
 */
public final class ReportFile {
  private final Path path;
  private final String end;
  private @Nullable MarkedTexts texts;

  public ReportFile(Path path) {
    String name = path.toString();
    this.path = path;
    this.end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Checks that the report at {@code path} overwrites neither an input nor a result.
   *
   * @param out where the results are written; null: they are printed
   * @throws Fault {@code report}
   */
  public static void requireApart(Path path, List<Input> inputs, @Nullable Path out) {
    Path real = Inputs.real(path);
    for (Input input : inputs) {
      if (input.path() != null && isSame(real, input.path())) {
        throw Fault.caller(
            400, "report", "--report would overwrite " + input.name() + ": choose another file");
      }
      if (out != null && isResult(real, out.resolve(input.place()))) {
        throw Fault.caller(
            400,
            "report",
            "--report would overwrite the result of " + input.name() + ": choose another file");
      }
    }
  }

  /**
   * Checks, before any work is done, that the report can be written.
   *
   * @throws Fault {@code report}
   */
  public void requireWritable() {
    if (Files.isDirectory(path) || !Folder.canHold(path)) {
      throw Fault.caller(400, "report", "--report " + path + ": no file can be written there");
    }
  }

  private static boolean isResult(Path real, Path result) {
    return isSame(real, result) || isSame(real, Folder.unfinished(result));
  }

  /** Whether both are one file, by whatever name; a file that is not there is its name. */
  private static boolean isSame(Path real, Path other) {
    try {
      return Files.isSameFile(real, other);
    } catch (IOException e) {
      return real.equals(Inputs.real(other));
    }
  }

  /** The destination that the results must go through, so that the report can show them. */
  public Destination through(Destination destination) {
    if (!end.equals("html") && !end.equals("htm")) {
      return destination;
    }
    texts = new MarkedTexts(destination);
    return texts;
  }

  /** Writes {@code report}. */
  public void write(Report report) throws IOException {
    if (texts != null) {
      writeForOwner(html(texts.page(report)));
    } else if (end.equals("md") || end.equals("txt")) {
      Files.write(path, ReportTable.bytes(report));
    } else {
      Files.write(path, ReportJson.bytes(report));
    }
  }

  static String html(ReportPage page) {
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", page, out);
    return out.toString();
  }

  /** A file of mode 0600 from its first byte on; an older one is replaced. */
  private void writeForOwner(String text) throws IOException {
    Files.deleteIfExists(path);
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (WritableByteChannel out =
        Files.newByteChannel(
            path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (FileAlreadyExistsException e) {
      throw Fault.caller(400, "report", path + " appeared while it was written: call again");
    }
  }
}
