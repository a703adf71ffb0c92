package dev.sotto.server.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What a folder's files look like: equal states hold the same bytes. */
record FolderState(Map<String, String> digests) {

  /** No folder looks like this: the next look reads anew. */
  static final FolderState NONE = new FolderState(Map.of("", ""));

  static FolderState of(Path folder) {
    Map<String, String> digests = new TreeMap<>();
    for (Path path : RegistryFolder.files(folder)) {
      digests.put(folder.relativize(path).toString(), digest(path));
    }
    return new FolderState(Map.copyOf(digests));
  }

  private static String digest(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
