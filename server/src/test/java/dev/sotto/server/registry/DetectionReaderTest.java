package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.RegistryFolder.Loaded;
import dev.sotto.server.yaml.Problem;
import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.company.Check;
import dev.sotto.text.company.CompanyRules;
import dev.sotto.text.company.PatternRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DetectionReaderTest {
  private static final String HEAD =
      """
      detection:
        words:
          birds: {kind: OTHER_ID, words: [Blue Heron], context: [project]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void organisation() throws IOException {
    Files.writeString(
        folder.resolve("organisation.yaml"),
        """
        organisation:
          name: Brook & Vale
          establishment: DE
          laws: [gdpr, eu-ai-act]
          contacts: {data_protection_officer: dpo@example.com}
        """);
  }

  @Test
  void load_severalFiles_areOneSetOfRules() throws IOException {
    write("a.yaml", HEAD);
    write(
        "b.yaml",
        """
        detection:
          patterns:
            contract: {kind: ACCOUNT_ID, pattern: "KT-[0-9]{6}", confidence: 0.7, check: luhn}
          allow:
            ours: {words: [Heron Lamp], patterns: ["x[0-9]"]}
        """);
    CompanyRules rules = read().detection();
    assertThat(rules.words())
        .singleElement()
        .satisfies(w -> assertThat(w.name()).isEqualTo("birds"));
    assertThat(rules.patterns())
        .containsExactly(
            new PatternRule("contract", Kind.ACCOUNT_ID, "KT-[0-9]{6}", List.of(), .7, Check.LUHN));
    assertThat(rules.allowed().words()).containsExactly("Heron Lamp");
    assertThat(rules.allowed().patterns()).containsExactly("x[0-9]");
  }

  @Test
  void load_badPatternAndWord_areNamedWithTheirPlace() throws IOException {
    write(
        "a.yaml",
        """
        detection:
          words:
            w: {kind: OTHER_ID, words: [fine, "++"]}
          patterns:
            p:
              kind: OTHER_ID
              pattern: "(?=x)y"
            q: {kind: OTHER_ID, pattern: "a*"}
          allow:
            o: {patterns: ["["]}
        """);
    assertThat(problems())
        .containsExactly(
            "a.yaml:3:39: 'w': '++' has no letter or digit",
            "a.yaml:7:16: 'p': the pattern is not in RE2's syntax: invalid or unsupported Perl"
                + " syntax",
            "a.yaml:8:34: 'q': the pattern matches the empty text",
            "a.yaml:10:20: 'o': the pattern is not in RE2's syntax: missing closing ]");
  }

  @Test
  void load_unknownKeyOrSameIdTwice_isAnError() throws IOException {
    write("a.yaml", HEAD);
    write("b.yaml", HEAD);
    assertThat(problems()).singleElement().asString().contains("is declared twice");
    write("b.yaml", "detection: {word: {}}\n");
    assertThat(problems()).singleElement().asString().contains("unknown key 'word'");
  }

  @Test
  void load_confidence_isAboveZeroAndAtMostOne() throws IOException {
    String rule = "detection: {patterns: {p: {kind: OTHER_ID, pattern: x, confidence: %s}}}\n";
    for (String wrong : List.of("0", "0.0", "1.5", "-1", "high")) {
      write("a.yaml", rule.formatted(wrong));
      assertThat(problems()).as(wrong).hasSize(1);
    }
    for (String right : List.of("0.05", ".5", "1", "1.0")) {
      write("a.yaml", rule.formatted(right));
      assertThat(read().detection().patterns()).as(right).hasSize(1);
    }
  }

  @Test
  void load_wordThatIsBothFoundAndAllowed_isAnError() throws IOException {
    write("a.yaml", HEAD + "  allow:\n    ours: {words: [blue heron]}\n");
    assertThat(problems()).singleElement().asString().contains("allowed here and to be found");
  }

  @Test
  void load_kindThatIsKept_isAWarning() throws IOException {
    write("a.yaml", HEAD.replace("OTHER_ID", "ORGANIZATION"));
    Loaded loaded = RegistryFolder.load(folder);
    assertThat(((Loaded.Read) loaded).warnings())
        .singleElement()
        .asString()
        .contains("ORGANIZATION stays in the clear");
  }

  @Test
  void finder_afterAChange_findsWhatTheRegistryNamesNow() throws IOException {
    write("a.yaml", HEAD);
    try (RegistryWatch watch = RegistryWatch.start(folder, name -> null)) {
      RegistryFinder finder = new RegistryFinder(Detector.of(List.of()), watch::current);
      assertThat(finder.find("project blue heron", Hints.NONE))
          .extracting(Finding::rule)
          .containsExactly("company/birds");
      write("a.yaml", HEAD.replace("Blue Heron", "Red Kite"));
      watch.refresh();
      assertThat(finder.find("project blue heron", Hints.NONE)).isEmpty();
      assertThat(finder.find("project red kite", Hints.NONE)).hasSize(1);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Registry read() {
    return ((Loaded.Read) RegistryFolder.load(folder)).registry();
  }

  private List<String> problems() {
    return ((Loaded.Wrong) RegistryFolder.load(folder))
        .problems().stream().map(Problem::toString).toList();
  }
}
