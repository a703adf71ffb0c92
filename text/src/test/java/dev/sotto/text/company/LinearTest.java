package dev.sotto.text.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would be quadratic or worse elsewhere ends here. */
class LinearTest {
  private static final int MEGA = 1_000_000;

  @Test
  void pattern_nestedRepetitionOverAMillionLetters_ends() {
    String text = "a".repeat(MEGA);
    assertThat(covered(find("(a+)+$", text + "!"))).isLessThan(MEGA);
    assertThat(covered(find("(a+)+$", text))).isEqualTo(MEGA);
  }

  @Test
  void pattern_thatLooksFarAheadForLittle_searchesNoFurtherThanAWindow() {
    AtomicLong matches = new AtomicLong();
    String text = "a".repeat(20_000);
    new LinePattern("a(.*b)?").scan(text, (start, end) -> matches.incrementAndGet());
    assertThat(matches.get()).isBetween(20_000L, 30_000L);
  }

  @Test
  void pattern_inALongLine_findsAcrossWindows() {
    for (int at = LinePattern.WINDOW - 300; at < LinePattern.WINDOW + 20; at++) {
      String text = ".".repeat(at) + "KT-123456" + ".".repeat(3000) + "\uD83D\uDE00".repeat(600);
      List<int[]> spans = new ArrayList<>();
      new LinePattern("KT-\\d{6}").scan(text, (start, end) -> spans.add(new int[] {start, end}));
      int start = at;
      assertThat(spans).isNotEmpty().allMatch(span -> span[0] == start && span[1] == start + 9);
    }
  }

  @Test
  void words_thousandsThatBeginAlike_takeAsManyStepsAsThePhraseIsLong() {
    List<String> phrases =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "north star line " + Integer.toString(i, 36))
            .toList();
    WordRule rule = new WordRule("lines", Kind.OTHER_ID, phrases, false, List.of());
    CompanyFinder finder =
        new CompanyFinder(new CompanyRules(List.of(rule), List.of(), Allowed.NOTHING));
    String text = "north star line ".repeat(50_000) + "zz";
    assertThat(finder.find(text, Hints.NONE)).hasSize(1);
  }

  private static List<Finding> find(String pattern, String text) {
    PatternRule rule = new PatternRule("p", Kind.OTHER_ID, pattern, List.of(), .9, Check.NONE);
    return new CompanyFinder(new CompanyRules(List.of(), List.of(rule), Allowed.NOTHING))
        .find(text, Hints.NONE);
  }

  private static int covered(List<Finding> findings) {
    int covered = 0;
    int end = 0;
    for (Finding finding : findings) {
      covered += Math.max(0, finding.end() - Math.max(end, finding.start()));
      end = Math.max(end, finding.end());
    }
    return covered;
  }
}
