package dev.sotto.server.store;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds all that one Sotto keeps, readable by its owner only. One process serves
 * from it at a time: the lock is the operating system's and goes with the process.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder where it is missing and locks it.
   *
   * @throws Fault {@code data_folder_in_use} when another process serves from it; {@code
   *     data_folder} when it cannot be written
   */
  public static DataFolder lock(Path path) {
    try {
      make(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw Fault.ours(
            "data_folder_in_use",
            "another Sotto serves from " + path + ": stop it first, or name another folder",
            null);
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw Fault.ours(
          "data_folder",
          "cannot use the data folder " + path + ": " + e.getClass().getSimpleName(),
          e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void make(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Files.createDirectories(path, attributes(path, "rwx------"));
  }

  /** The attributes of a new file that its owner alone reads, where the file system has such. */
  public static FileAttribute<?>[] ownerOnly(Path file) {
    return attributes(file, "rw-------");
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Gives the folder free. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Fault.ours("data_folder", "cannot release the data folder", e);
    }
  }
}
