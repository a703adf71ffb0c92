package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortRunsTest {
  private static int within(String text) {
    Tokens tokens = new Tokens(Tokens.MOST);
    Lexicon empty = Lexicon.empty();
    new Tokenizer(text, empty, tokens).read(0, text.length());
    ShortRuns runs = new ShortRuns(tokens);
    runs.begin();
    int within = 0;
    for (int i = 0; i < tokens.count; i++) {
      within += runs.within(i) ? 1 : 0;
    }
    return within;
  }

  @Test
  void within_manyMarks_allButTheEnds() {
    assertThat(within("\"'".repeat(50))).isEqualTo(68);
  }

  @Test
  void within_runsOnBothSidesOfAWord_notBesideTheWord() {
    assertThat(within("! ".repeat(40) + "Clara" + " ?".repeat(40))).isEqualTo(16);
  }

  @Test
  void within_nameSpelledOut_none() {
    assertThat(within("my name is Keller, K E L L E R, or c, l, a, r, a")).isZero();
  }
}
