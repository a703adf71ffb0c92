package dev.sotto.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sotto.server.registry.BuiltInLaws;
import dev.sotto.server.registry.LawfulBasis;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.SubjectState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the gate every cell of verdicts.md and every row of cases.md, which a lawyer can read. */
class GateTableTest {
  private static final List<String> ON_FILE =
      List.of("", "consent", "consent, withdraw", "object", "object", "restrict");
  private static final int MARKETING = 4;

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("cells")
  void decide_cellOfTheTable_answersAsWritten(
      String law, String basis, String situation, String onFile, boolean marketing, String answer) {
    Use use = UseWords.use(basis, marketing ? "marketing" : "");
    String file = basis.equals("consent") && !onFile.isEmpty() ? after(onFile) : onFile;
    Question question =
        new Question(
            use,
            FileWords.subject("", file),
            BuiltInLaws.laws(law),
            null,
            false,
            false,
            FileWords.after(file));
    String cited = answer.replaceFirst(": ", ": " + BuiltInLaws.law(law).cite() + " ");
    assertThat(said(Gate.decide(question))).isEqualTo(cited);
  }

  /** With consent as the basis, a consent comes before what else is on file. */
  private static String after(String onFile) {
    return onFile.startsWith("consent") ? onFile : "consent, " + onFile;
  }

  @ParameterizedTest(name = "{0}: {1} [{2}] [{3}] [{4}] {5}")
  @MethodSource("cases")
  void decide_case_answersAsWritten(
      String laws, String basis, String use, String person, String onFile, String answer) {
    assertThat(said(Gate.decide(question(laws, basis, use, person, onFile)))).isEqualTo(answer);
  }

  @Test
  void verdicts_everyLawAndBasis_hasARow() throws IOException {
    List<MarkdownTable> tables = MarkdownTable.read("verdicts.md");
    assertThat(tables)
        .extracting(MarkdownTable::title)
        .containsExactlyElementsOf(BuiltInLaws.ids());
    List<String> bases =
        Arrays.stream(LawfulBasis.values())
            .map(b -> b.name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    for (MarkdownTable table : tables) {
      assertThat(table.rows()).extracting(List::getFirst).containsExactlyElementsOf(bases);
      assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSize(1 + ON_FILE.size()));
    }
  }

  static Question question(String laws, String basis, String words, String person, String onFile) {
    Use use = UseWords.use(basis, words);
    SubjectState subject = FileWords.subject(person, onFile);
    return new Question(
        words.contains("undeclared") ? null : use,
        subject,
        BuiltInLaws.laws(laws),
        suspension(words),
        words.contains("health found"),
        person.contains("signal"),
        FileWords.after(onFile));
  }

  private static @Nullable Suspension suspension(String words) {
    if (!words.contains("suspended") && !words.contains("lapsed")) {
      return null;
    }
    Suspension.Kind kind =
        words.contains("lapsed") ? Suspension.Kind.LAPSED : Suspension.Kind.SUSPENDED;
    return new Suspension(
        UseWords.USE, kind, "the assessment ran out", "assess", FileWords.after(""));
  }

  private static String said(Decision decision) {
    return switch (decision.verdict()) {
      case Verdict.Allowed allowed -> "allow";
      case Verdict.Refused refused -> refused.code().text() + ": " + refused.article();
      case Verdict.HumanReview review -> "human_review: " + review.article();
    };
  }

  private static Stream<Arguments> cells() throws IOException {
    List<Arguments> cells = new ArrayList<>();
    for (MarkdownTable table : MarkdownTable.read("verdicts.md")) {
      for (List<String> row : table.rows()) {
        for (int i = 0; i < ON_FILE.size(); i++) {
          cells.add(
              arguments(
                  table.title(),
                  row.getFirst(),
                  table.head().get(i + 1),
                  ON_FILE.get(i),
                  i == MARKETING,
                  row.get(i + 1)));
        }
      }
    }
    return cells.stream();
  }

  private static Stream<Arguments> cases() throws IOException {
    return MarkdownTable.read("cases.md").stream()
        .flatMap(table -> table.rows().stream())
        .map(row -> Arguments.of(row.toArray()));
  }
}
