package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import dev.sotto.text.mask.MaskedText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes each result below a folder, at the place of its source and in its encoding. A file appears
 * when it is complete: it is written beside its place and moved there, also when the process is
 * told to end.
 */
public final class Folder implements Destination {
  private final Path folder;
  private final Thread atExit = new Thread(this::end, "sotto-unfinished");
  private volatile @Nullable Unfinished unfinished;
  private volatile boolean ending;

  /** A file that is being written. */
  private record Unfinished(Path path, Path place, Writer writer) {}

  public Folder(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  @Override
  public void begin(Input input, Encoding encoding) throws IOException {
    if (ending) {
      throw new IOException("the process ends");
    }
    Path place = folder.resolve(input.place());
    Path parent = place.toAbsolutePath().getParent();
    Files.createDirectories(parent == null ? folder : parent);
    Path path = unfinished(place);
    OutputStream out = Files.newOutputStream(path);
    out.write(encoding.mark());
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, encoding.charset().newEncoder()), 1 << 16);
    unfinished = new Unfinished(path, place, writer);
  }

  /**
   * Checks that the folder is there or can be made.
   *
   * @throws Fault {@code out}
   */
  public static void requireWritable(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw Fault.caller(
          400, "out", "--out " + folder + ": no folder can be made or written there");
    }
  }

  /** Whether a file can be written at {@code path}: its folder is there and may be written. */
  static boolean canHold(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
  }

  /** Where the file at {@code place} is written until it is complete. */
  static Path unfinished(Path place) {
    return place.resolveSibling("." + place.getFileName() + ".unfinished");
  }

  @Override
  public void part(String clear, MaskedText masked) throws IOException {
    Unfinished file = unfinished;
    if (file != null) {
      file.writer().write(masked.text());
    }
  }

  @Override
  public void done() throws IOException {
    Unfinished file = unfinished;
    if (file != null) {
      file.writer().close();
      Files.move(
          file.path(),
          file.place(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      unfinished = null;
    }
  }

  @Override
  public void giveUp() throws IOException {
    Unfinished file = unfinished;
    if (file != null) {
      file.writer().close();
      removeUnfinished();
      unfinished = null;
    }
  }

  private void end() {
    ending = true;
    removeUnfinished();
  }

  private void removeUnfinished() {
    Unfinished file = unfinished;
    try {
      if (file != null) {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException e) {
      // its name says what it is
    }
  }

  @Override
  public void close() throws IOException {
    giveUp();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the process ends: the hook runs
    }
  }
}
