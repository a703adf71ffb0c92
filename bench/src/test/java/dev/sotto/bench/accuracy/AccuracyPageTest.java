package dev.sotto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyPageTest {
  private static final GoldText GOLD =
      new GoldText(
          "1",
          "en",
          "I am Anna Keller, order 77120",
          List.of(new Span(5, 16, "PERSON"), new Span(24, 29, "ORDER_ID")),
          List.of());

  private static SetReport report() {
    Finding name = new Finding(5, 16, Kind.PERSON, 1, "test", "test");
    Finding order = new Finding(24, 29, Kind.ORDER_ID, 1, "test", "test");
    return SetReport.of(
        new FoundSet("cs-star", List.of(new FoundText(GOLD, List.of(name), List.of(name, order)))));
  }

  @Test
  void write_replacesTheFiguresAndKeepsWhatStandsAround(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("accuracy.md");
    Files.writeString(
        page, "# Accuracy\n<!-- written: figures -->\nstale\n" + "<!-- end: figures -->\nwords\n");
    AccuracyPage.write(page, List.of(report()));
    assertThat(Files.readString(page))
        .startsWith("# Accuracy\n")
        .endsWith("<!-- end: figures -->\nwords\n")
        .doesNotContain("stale")
        .contains("| cs-star | PERSON F1 | ≥ .970 | 1.000 | pass |")
        .contains("| cs-star | personal leak | ≤ .015 | .500 | MISS |")
        .contains("| cs-star | leaking texts, known | ≤ .005 | .000 | pass |")
        .doesNotContain("Keller");
  }

  @Test
  void write_json_namesTheFiguresAsScorePyDoes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("accuracy.json");
    AccuracyJson.write(file, List.of(report()));
    assertThat(Files.readString(file))
        .contains("\"cs-star\":{\"records\":1,\"labels\":{\"ORDER_ID\":{\"gold\":1,")
        .contains(
            "\"overlap\":{\"hits\":0,\"pred\":0,\"p\":null,\"r\":0.0,\"f1\":null,\"f2\":null}")
        .contains("\"leak_rate\":1.0");
  }

  @Test
  void chart_showsBothSharesOfASet() {
    assertThat(LeakChart.of(List.of(report())))
        .contains(">cs-star<")
        .contains(">50.0 %<")
        .contains(">15.0 %<");
  }
}
