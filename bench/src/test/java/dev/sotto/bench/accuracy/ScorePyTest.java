package dev.sotto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The real score.py beside our scorer: on random invented texts, wherever python3 and the folder
 * that {@code SOTTO_TEXT_DATA} names are there.
 */
class ScorePyTest {
  private static final String[] LABELS = {"PERSON", "EMAIL", "PHONE", "LOCATION", "SECRET"};
  private static final String[] PIECES = {
    "Anna ", "Keller", ", ", "7", "71 ", "\ud83d\ude00", "\ud835\udc00", "\u0301", "-", "@", "٣"
  };
  private static final String MERGE = "VEHICLE_PLATE=OTHER_ID,SECRET=OTHER_ID";

  private record Case(GoldText gold, List<Span> found) {}

  @Test
  void score_randomTexts_equalsScorePy(@TempDir Path folder) throws Exception {
    Path script = script();
    for (long seed = 1; seed <= 6; seed++) {
      List<Case> cases = cases(new Random(seed));
      Path gold = folder.resolve("gold.jsonl");
      Path found = folder.resolve("found.jsonl");
      write(cases, gold, found);
      Scorer all = Scorer.ofAll();
      Scorer personal = Scorer.of(Labels.PERSONAL);
      for (Case c : cases) {
        all.add(c.gold(), c.found());
        personal.add(c.gold(), c.found());
      }
      Map<String, Double> told = told(script, gold, found);
      assertThat(figures(all.score())).containsExactlyInAnyOrderEntriesOf(figures(told));
      Map<String, Double> toldPersonal = told(script, gold, found, "--labels", "personal");
      assertThat(all(personal.score()))
          .containsExactlyInAnyOrderEntriesOf(of("all", figures(toldPersonal)));
    }
  }

  private static Path script() throws InterruptedException {
    String folder = System.getenv("SOTTO_TEXT_DATA");
    assumeTrue(folder != null, "SOTTO_TEXT_DATA names no folder with score.py");
    Path script = Path.of(folder, "score.py");
    assumeTrue(Files.isReadable(script));
    assumeTrue(isPythonHere(), "no python3");
    return script;
  }

  private static boolean isPythonHere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Case> cases(Random random) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(12); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      GoldText gold =
          new GoldText(
              "t" + i,
              "en",
              text.toString(),
              spans(random, text.length(), 4),
              spans(random, text.length(), 2));
      cases.add(new Case(gold, spans(random, text.length(), 5)));
    }
    return cases;
  }

  private static List<Span> spans(Random random, int length, int most) {
    List<Span> spans = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      spans.add(new Span(start, end, LABELS[random.nextInt(LABELS.length)]));
    }
    return spans;
  }

  private static void write(List<Case> cases, Path gold, Path found) throws IOException {
    try (Writer g = Files.newBufferedWriter(gold);
        Writer f = Files.newBufferedWriter(found)) {
      for (Case c : cases) {
        String id = "{\"id\":\"" + c.gold().id() + "\",";
        g.write(
            id
                + "\"text\":\""
                + c.gold().text()
                + "\",\"spans\":"
                + json(c.gold().spans())
                + ",\"ignore\":"
                + json(c.gold().ignore())
                + "}\n");
        f.write(id + "\"spans\":" + json(c.found()) + "}\n");
      }
    }
  }

  private static String json(List<Span> spans) {
    return spans.stream()
        .map(
            s ->
                "{\"start\":%d,\"end\":%d,\"label\":\"%s\"}"
                    .formatted(s.start(), s.end(), s.label()))
        .toList()
        .toString();
  }

  /** What score.py says, as a path of keys to a number; null is NaN. */
  private static Map<String, Double> told(Path script, Path gold, Path found, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("python3", script.toString(), gold.toString(), found.toString(), "--json"));
    command.addAll(List.of("--merge", MERGE));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    Map<String, Double> numbers = new HashMap<>();
    try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), out)) {
      in.nextToken();
      read(in, "", numbers);
    }
    return numbers;
  }

  private static void read(JsonParser in, String path, Map<String, Double> numbers) {
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = path + "/" + in.currentName();
      JsonToken value = in.nextToken();
      if (value == JsonToken.START_OBJECT) {
        read(in, name, numbers);
      } else {
        numbers.put(name, value == JsonToken.VALUE_NULL ? Double.NaN : in.getDoubleValue());
      }
    }
  }

  /** Those of score.py's figures that we report, by our names. */
  private static Map<String, Double> figures(Map<String, Double> told) {
    Map<String, Double> figures = new HashMap<>();
    told.forEach(
        (path, number) -> {
          String name = path.replaceFirst("^/(labels/)?", "");
          if (path.startsWith("/labels/") || path.startsWith("/all/")) {
            figures.put(name, rounded(number));
          }
        });
    return figures;
  }

  private static Map<String, Double> figures(Score score) {
    Map<String, Double> figures = all(score);
    score.labels().forEach((label, row) -> row(label, row, figures));
    return figures;
  }

  private static Map<String, Double> all(Score score) {
    Map<String, Double> figures = new HashMap<>();
    row("all", score.all(), figures);
    return figures;
  }

  private static Map<String, Double> of(String name, Map<String, Double> figures) {
    Map<String, Double> some = new HashMap<>(figures);
    some.keySet().removeIf(key -> !key.startsWith(name + "/"));
    return some;
  }

  private static void row(String name, Row row, Map<String, Double> into) {
    into.put(name + "/gold", (double) row.gold());
    figures(name + "/exact", row.exact(), into);
    figures(name + "/overlap", row.overlap(), into);
    into.put(name + "/any_recall", rounded(row.any()));
    into.put(name + "/leaks", (double) row.leaks());
    into.put(name + "/leak_rate", rounded(row.leak()));
    into.put(name + "/records_with_gold", (double) row.records());
    into.put(name + "/leaky_records", (double) row.leakyRecords());
    into.put(name + "/leaky_record_rate", rounded(row.leakyShare()));
  }

  private static void figures(String name, Figures figures, Map<String, Double> into) {
    into.put(name + "/hits", (double) figures.hits());
    into.put(name + "/pred", (double) figures.predicted());
    into.put(name + "/p", rounded(figures.precision()));
    into.put(name + "/r", rounded(figures.recall()));
    into.put(name + "/f1", rounded(figures.f1()));
    into.put(name + "/f2", rounded(figures.f2()));
  }

  private static Double rounded(@Nullable Double number) {
    return number == null || number.isNaN() ? Double.NaN : Math.round(number * 1e9) / 1e9;
  }
}
