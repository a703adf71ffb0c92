package dev.sotto.server.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Checks an Office file's archive before anything is made of it: how large it is unpacked. */
final class OfficeZip {
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 5_000;

  static {
    ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
    ZipSecureFile.setMaxTextSize(FileReader.MOST_CHARACTERS);
    ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
  }

  private OfficeZip() {}

  static void requireBounded(byte[] file) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
            throw FileReader.refused("is too large once it is unpacked: send a part of it");
          }
        }
      }
    }
  }
}
