package dev.sotto.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
class RedactCommandTest {
  private static final String TEXT =
      "I am Anna Keller, anna.keller@example.com. I paid EUR 20 on 3 May.\n";

  @TempDir Path folder;

  @Test
  void redact_folder_writesTheSameTreeAndAReport() throws IOException {
    write("in/a.txt", TEXT);
    write("in/deep/b.json", "{\"mail\":\"anna.keller@example.com\"}");
    assertThat(redact("in", "--report", at("found.json"))).isEqualTo(Main.DONE);
    assertThat(read("out/a.txt"))
        .isEqualTo("I am <PERSON_1>, <EMAIL_1>. I paid EUR 20 on 3 May.\n");
    assertThat(read("out/deep/b.json")).isEqualTo("{\"mail\":\"<EMAIL_1>\"}");
    JsonNode report = Json.parse(Files.readAllBytes(folder.resolve("found.json")));
    assertThat(report.path("counts").path("EMAIL").asInt()).isEqualTo(2);
    assertThat(report.path("files").path(0).path("spans").path(0).path("label").asString())
        .isEqualTo("PERSON");
    assertThat(report.toString()).doesNotContain("anna.keller");
  }

  @Test
  void redact_kindsAndKeep_sayWhatIsReplaced() throws IOException {
    write("in/a.txt", TEXT);
    assertThat(redact("in", "--kinds", "EMAIL,MONEY", "--style", "labels")).isEqualTo(Main.DONE);
    assertThat(read("out/a.txt"))
        .isEqualTo("I am Anna Keller, [EMAIL]. I paid [MONEY] on 3 May.\n");
    assertThat(redact("in", "--keep", "PERSON")).isEqualTo(Main.DONE);
    assertThat(read("out/a.txt")).startsWith("I am Anna Keller, <EMAIL_1>.");
  }

  @Test
  void redact_known_isFoundWhereverItStands() throws IOException {
    write("in/a.txt", "the zebra club asked again\n");
    write("known.json", "{\"other\":[\"zebra club\"]}");
    assertThat(redact("in", "--known", at("known.json"))).isEqualTo(Main.DONE);
    assertThat(read("out/a.txt")).doesNotContain("zebra");
  }

  @Test
  void redact_wrongUse_isToldApartFromWhatIsNoText() throws IOException {
    write("in/a.txt", TEXT);
    assertThat(redact("nowhere")).isEqualTo(Main.WRONG_USE);
    assertThat(redact("in", "--charset", "no-such")).isEqualTo(Main.WRONG_USE);
    assertThat(redact("in", "--jobs", "0")).isEqualTo(Main.WRONG_USE);
    assertThat(redact("in", "--kinds", "NAME")).isEqualTo(Main.WRONG_USE);
    write("in/b.txt", "\u0000");
    assertThat(redact("in")).isEqualTo(Main.NO);
    assertThat(read("out/a.txt")).contains("<PERSON_1>");
  }

  @Test
  void redact_registry_findsAndAllowsWhatItNames() throws IOException {
    write("in/a.txt", "Slip RS-2041-KQ: Blue Heron asked desk@example.com for anna@example.com.\n");
    write(
        "registry/r.yaml",
        """
        organisation: {name: A shop, establishment: DE, laws: [gdpr, eu-ai-act],
          contacts: {data_protection_officer: dpo@example.com}}
        detection:
          words: {birds: {kind: USERNAME, words: [Blue Heron]}}
          patterns: {slip: {kind: OTHER_ID, pattern: "RS-[0-9]{4}-[A-Z]{2}"}}
          allow: {ours: {words: [desk@example.com]}}
        """);
    assertThat(redact("in", "--registry", at("registry"))).isEqualTo(Main.DONE);
    assertThat(read("out/a.txt"))
        .isEqualTo("Slip <OTHER_ID_1>: <USERNAME_1> asked desk@example.com for <EMAIL_1>.\n");
    write("registry/r.yaml", "detection: {patterns: {p: {kind: OTHER_ID, pattern: '['}}}\n");
    assertThat(redact("in", "--registry", at("registry"))).isEqualTo(Main.WRONG_USE);
  }

  @Test
  void redact_reportOverASource_isRefused() throws IOException {
    write("in/a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("in/a.txt"));
    Files.createLink(folder.resolve("hard.txt"), folder.resolve("in/a.txt"));
    for (String report : List.of("in/a.txt", "in/../in/a.txt", "link.txt", "hard.txt")) {
      assertThat(Main.run("redact", at("in/a.txt"), "--report", at(report)))
          .as(report)
          .isEqualTo(Main.WRONG_USE);
      assertThat(redact("in", "--report", at(report))).as(report).isEqualTo(Main.WRONG_USE);
    }
    assertThat(read("in/a.txt")).isEqualTo(TEXT);
  }

  @Test
  void redact_reportOverAResult_isRefused() throws IOException {
    write("in/deep/a.txt", TEXT);
    assertThat(redact("in", "--report", at("out/deep/a.txt"))).isEqualTo(Main.WRONG_USE);
    assertThat(redact("in", "--report", at("out/deep/.a.txt.unfinished")))
        .isEqualTo(Main.WRONG_USE);
    assertThat(redact("in", "--report", at("in/found.json"))).isEqualTo(Main.DONE);
    assertThat(read("out/deep/a.txt")).contains("<PERSON_1>");
  }

  @Test
  void redact_blackMail_staysAMail() throws IOException {
    String body =
        Base64.getMimeEncoder()
            .encodeToString("I am Anna Keller, anna.keller@example.com.".getBytes(UTF_8));
    write(
        "in/a.eml",
        "From: =?UTF-8?Q?Anna_Keller?= <anna.keller@example.com>\r\nTo: desk@example.org\r\n"
            + "Subject: Hello\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + body
            + "\r\n");
    assertThat(redact("in", "--style", "black", "--report", at("found.json"))).isEqualTo(Main.DONE);
    String[] parts = read("out/a.eml").split("\r\n\r\n");
    assertThat(parts[0])
        .matches("[\\p{ASCII}]*")
        .contains("XXXXX")
        .doesNotContain("Keller", "example");
    assertThat(new String(Base64.getMimeDecoder().decode(parts[1]), UTF_8))
        .isEqualTo("I am █████, █████.");
    assertThat(read("found.json")).contains("█████").doesNotContain("[PERSON]");
  }

  private int redact(String named, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "redact";
    all[1] = at(named);
    all[2] = "--out";
    all[3] = at("out");
    System.arraycopy(more, 0, all, 4, more.length);
    return Main.run(all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
