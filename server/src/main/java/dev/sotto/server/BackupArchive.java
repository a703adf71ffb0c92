package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backup in one zip file: {@code backup.json} (what is in it), {@code tombstones} (digests of who
 * was shredded until then), {@code sotto.db}, and {@code kek.json} only when that was asked for.
 */
final class BackupArchive {
  private static final String ABOUT = "backup.json";
  private static final String TOMBSTONES = "tombstones";
  static final String DATABASE = "sotto.db";

  private BackupArchive() {}

  /**
   * Writes the archive; nobody but its owner may read it, and it appears whole or not at all.
   *
   * @param key the key file to put beside the data, which then opens to whoever has the archive
   */
  static void write(
      Path archive, ObjectNode about, List<String> tombstones, Path database, Optional<Path> key) {
    Path half = archive.resolveSibling(archive.getFileName() + ".new");
    try {
      Files.deleteIfExists(half);
      Files.createFile(half, dev.sotto.server.store.DataFolder.ownerOnly(half));
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(half));
          ZipOutputStream zip = new ZipOutputStream(file)) {
        zip.setLevel(Deflater.BEST_SPEED);
        put(zip, ABOUT, Json.bytes(about));
        put(zip, TOMBSTONES, lines(tombstones));
        put(zip, DATABASE, database);
        if (key.isPresent()) {
          put(zip, ServerConfig.KEY_FILE, key.get());
        }
      }
      Files.move(half, archive);
    } catch (IOException e) {
      throw Fault.ours("backup", "cannot write " + archive + ": is there room, may Sotto?", e);
    } finally {
      delete(half);
    }
  }

  private static byte[] lines(List<String> tombstones) {
    String text = tombstones.isEmpty() ? "" : String.join("\n", tombstones) + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, Path content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(content, zip);
    zip.closeEntry();
  }

  /** What the archive says of itself. */
  static ObjectNode about(Path archive) {
    return opened(archive, zip -> Json.object(bytes(zip, ABOUT)));
  }

  /** The digests of those who were shredded before the backup was made. */
  static List<String> tombstones(Path archive) {
    return opened(
        archive,
        zip -> new String(bytes(zip, TOMBSTONES), StandardCharsets.US_ASCII).lines().toList());
  }

  /** Puts {@code name} of the archive into {@code to}; false where the archive has none. */
  static boolean extract(Path archive, String name, Path to) {
    return opened(
        archive,
        zip -> {
          ZipEntry entry = zip.getEntry(name);
          if (entry == null) {
            return false;
          }
          Files.createFile(to, dev.sotto.server.store.DataFolder.ownerOnly(to));
          try (InputStream in = zip.getInputStream(entry);
              OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
          }
          return true;
        });
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Work on an open archive. */
  private interface Work<T> {
    T run(ZipFile zip) throws IOException;
  }

  private static <T> T opened(Path archive, Work<T> work) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return work.run(zip);
    } catch (IOException e) {
      throw Fault.caller(
          400, "backup", archive + " is not a whole backup of Sotto's, or cannot be read");
    }
  }

  /** Deletes a folder with the files in it. */
  static void clear(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(BackupArchive::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
