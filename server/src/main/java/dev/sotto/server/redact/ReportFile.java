package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the report in the form that its file's name asks for. */
public final class ReportFile {
  private final Path path;
  private final String end;

  /**
   * The report at {@code path}.
   *
   * @throws Fault {@code report} where the name ends in none of the forms
   */
  public ReportFile(Path path) {
    String name = path.toString();
    this.path = path;
    this.end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Writes {@code report}. */
  public void write(Report report) throws IOException {
    byte[] bytes =
        switch (end) {
          case "md", "txt" -> ReportTable.bytes(report);
          default -> ReportJson.bytes(report);
        };
    Files.write(path, bytes);
  }
}
