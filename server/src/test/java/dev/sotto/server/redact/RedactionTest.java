package dev.sotto.server.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Protections;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RedactionTest {
  private static final Globs ALL = new Globs(List.of(), List.of());
  private static final Pattern MAIL = Pattern.compile("[a-z0-9]+@example\\.com");

  @TempDir Path folder;

  /** Finds the mail addresses of one domain. */
  private static List<Finding> mails(String text, Hints hints) {
    List<Finding> found = new ArrayList<>();
    Matcher mails = MAIL.matcher(text);
    while (mails.find()) {
      found.add(new Finding(mails.start(), mails.end(), Kind.EMAIL, .95, "EMAIL", "an address"));
    }
    return found;
  }

  @Test
  void run_longFile_isTheSameOnAnyNumberOfCores() throws IOException {
    StringBuilder long3 = new StringBuilder();
    while (long3.length() < 3 * TextFile.PIECE) {
      int n = long3.length() % 977;
      long3.append("Order ").append(n).append(" of c").append(n).append("@example.com\r\n");
    }
    Path file = write("long.txt", long3.toString(), StandardCharsets.UTF_8);
    String one = print(file, 1);
    assertThat(one).isEqualTo(print(file, 4)).doesNotContain("@");
    assertThat(one.lines().count()).isEqualTo(long3.toString().lines().count());
    assertThat(one).startsWith("Order 0 of <EMAIL_1>\r\n").contains("Order 0 of <EMAIL_1>");
  }

  @Test
  void run_lineLongerThanAPiece_isNotCut() throws IOException {
    String line = "x ".repeat(TextFile.PIECE) + "late@example.com\n";
    Path file = write("line.txt", line + "b@example.com", StandardCharsets.UTF_8);
    String out = print(file, 2);
    assertThat(out.length()).isEqualTo(2 * TextFile.PIECE + 19);
    assertThat(out.substring(out.length() - 20)).isEqualTo(" <EMAIL_1>\n<EMAIL_2>");
  }

  @Test
  void run_anyEncoding_isKeptBelowAFolder() throws IOException {
    write("bom.txt", "\uFEFFGrüße an a@example.com", StandardCharsets.UTF_16LE);
    write("latin.txt", "Grüße an a@example.com", StandardCharsets.ISO_8859_1);
    Path out = folder.resolve("out");
    Report report = run(List.of("in"), out, Style.TAGS, StandardCharsets.ISO_8859_1);
    assertThat(report.skipped()).isEmpty();
    assertThat(Files.readString(out.resolve("bom.txt"), StandardCharsets.UTF_16LE))
        .isEqualTo("\uFEFFGrüße an <EMAIL_1>");
    assertThat(Files.readString(out.resolve("latin.txt"), StandardCharsets.ISO_8859_1))
        .isEqualTo("Grüße an <EMAIL_1>");
  }

  @Test
  void run_whatIsNoText_isNamedAndTheOthersAreDone() throws IOException {
    write("a.bin", "a\u0000b", StandardCharsets.UTF_8);
    write("b.txt", "Grüße", StandardCharsets.ISO_8859_1);
    write("c.pdf", "%PDF-1.7", StandardCharsets.UTF_8);
    write("d.txt", "d@example.com", StandardCharsets.UTF_8);
    write("e.rtf", "{\\rtf1 M\\'fcller}", StandardCharsets.UTF_8);
    write("f.vcf", "BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BC\n", StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    Report report = run(List.of("in"), out, Style.TAGS, null);
    assertThat(report.skipped())
        .extracting(s -> Path.of(s.file()).getFileName() + ": " + s.reason())
        .containsExactly(
            "a.bin: binary: it holds zero bytes",
            "b.txt: not UTF-8 text: name its encoding with --charset",
            "c.pdf: a PDF, not text",
            "e.rtf: RTF, not text: save it as text",
            "f.vcf: a vCard or a calendar whose values are encoded: save it as vCard 4.0");
    assertThat(names(out)).containsExactly("d.txt");
  }

  @Test
  void run_fileThatBreaksOffLate_leavesNothing() throws IOException {
    byte[] start = "a@example.com and more of it\n".repeat(80_000).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 1);
    bytes[start.length] = (byte) 0xFF;
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/late.txt"), bytes);
    Path out = folder.resolve("out");
    Report report = run(List.of("in"), out, Style.TAGS, null);
    assertThat(report.skipped()).hasSize(1);
    assertThat(report.files()).isEmpty();
    assertThat(names(out)).isEmpty();
  }

  @Test
  void run_jsonLines_stayJsonInEachLine() throws IOException {
    Path file =
        write(
            "t.jsonl",
            "{\"to\":\"a@example.com\"}\n{\"to\":\"b@example.com\",\"n\":1}\n",
            StandardCharsets.UTF_8);
    assertThat(print(file, 2))
        .isEqualTo("{\"to\":\"<EMAIL_1>\"}\n{\"to\":\"<EMAIL_2>\",\"n\":1}\n");
  }

  @Test
  void run_proseWithCommas_isNoTable() throws IOException {
    String text = "Street, a@example.com\nTown, b@example.com\nPost, c@example.com\n";
    assertThat(print(write("a.txt", text, StandardCharsets.UTF_8), 1))
        .isEqualTo("Street, <EMAIL_1>\nTown, <EMAIL_2>\nPost, <EMAIL_3>\n");
    assertThat(print(write("a.csv", "Mail;N\na@example.com;1\n", StandardCharsets.UTF_8), 1))
        .isEqualTo("Mail;N\n<EMAIL_1>;1\n");
  }

  @Test
  void run_black_hidesHowLongItWas() throws IOException {
    write("a.txt", "a@example.com, b123456@example.com", StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    run(List.of("in"), out, Style.BLACK, null);
    assertThat(Files.readString(out.resolve("a.txt"))).isEqualTo("█████, █████");
  }

  @Test
  void run_blackSideBySideAndInTheReport_isBlackThereToo() throws IOException {
    Path file = write("a.txt", "to a@example.com", StandardCharsets.UTF_8);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Report report;
    try (Destination destination = new SideBySide(printed, 60, false)) {
      report =
          redaction(1, Style.BLACK, null, destination)
              .run(Inputs.of(List.of(file.toString()), ALL), InputStream.nullInputStream());
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("| to █████");
    assertThat(report.files().getFirst().found().getFirst().replacement()).isEqualTo("█████");
  }

  @Test
  void report_holdsPlacesFromTheFilesBeginningAndNoValues() throws IOException {
    String text = "filler text\n".repeat(TextFile.PIECE / 8) + "late@example.com\n";
    write("a.txt", text, StandardCharsets.UTF_8);
    Report report = run(List.of("in"), folder.resolve("out"), Style.TAGS, null);
    FileReport file = report.files().getFirst();
    assertThat(file.kinds()).containsExactly(Map.entry("EMAIL", 1));
    assertThat(file.found().getFirst().start()).isEqualTo(text.indexOf("late"));
    assertThat(file.characters()).isEqualTo(text.length());
    assertThat(new String(ReportJson.bytes(report), StandardCharsets.UTF_8))
        .contains("\"<EMAIL_1>\"")
        .doesNotContain("late@");
    assertThat(new String(ReportTable.bytes(report), StandardCharsets.UTF_8))
        .contains("| EMAIL | 1 ")
        .doesNotContain("late@");
  }

  @Test
  void run_standardInput_isPrinted() throws IOException {
    InputStream in = new ByteArrayInputStream("a@example.com\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Destination destination = new Printed(printed)) {
      redaction(2, Style.TAGS, null, destination).run(Inputs.of(List.of(), ALL), in);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("<EMAIL_1>\n");
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(folder.resolve("in"));
    return Files.writeString(file, text, charset);
  }

  private static List<String> names(Path below) throws IOException {
    if (!Files.exists(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(below)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String print(Path file, int jobs) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Destination destination = new Printed(printed)) {
      redaction(jobs, Style.TAGS, null, destination)
          .run(Inputs.of(List.of(file.toString()), ALL), InputStream.nullInputStream());
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Report run(List<String> named, Path out, Style style, @Nullable Charset charset)
      throws IOException {
    List<String> below = named.stream().map(name -> folder.resolve(name).toString()).toList();
    try (Destination destination = new Folder(out)) {
      return redaction(2, style, charset, destination)
          .run(Inputs.of(below, ALL), InputStream.nullInputStream());
    }
  }

  private static Redaction redaction(
      int jobs, Style style, @Nullable Charset charset, Destination destination) {
    Finder finder = RedactionTest::mails;
    Protections protections = Protections.of(Map.of(Kind.EMAIL, style.protection()));
    return new Redaction(
        new Ask(Hints.NONE, protections, style, charset, jobs),
        finder,
        destination,
        Progress.silent());
  }
}
