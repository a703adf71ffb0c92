package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static final Lexicon EMPTY = Lexicon.empty();

  private static List<String> words(String text) {
    Tokens tokens = new Tokens(100);
    Tokenizer tokenizer = new Tokenizer(text, EMPTY, tokens);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = tokenizer.read(at, text.length());
      for (int i = 0; i < tokens.count; i++) {
        words.add(text.substring(tokens.start[i], tokens.end[i]));
      }
    }
    return words;
  }

  @Test
  void read_sentence_separatesWordsAndMarks() {
    assertThat(words("Hi, I'm Jean-Luc."))
        .containsExactly("Hi", ",", "I", "'m", "Jean", "-", "Luc", ".");
  }

  @Test
  void read_elision_keepsTheArticleWithItsApostrophe() {
    assertThat(words("l'ordine dell'assistenza"))
        .containsExactly("l'", "ordine", "dell'", "assistenza");
  }

  @Test
  void read_irishName_staysWhole() {
    assertThat(words("Mr O'Neill's")).containsExactly("Mr", "O'Neill", "'s");
  }

  @Test
  void read_addressesOfTheNet_stayWhole() {
    assertThat(words("mail anna.k@example.com, see https://example.org/a?b=1. ask @anna_k"))
        .containsExactly(
            "mail",
            "anna.k@example.com",
            ",",
            "see",
            "https://example.org/a?b=1",
            ".",
            "ask",
            "@anna_k");
  }

  @Test
  void read_emoji_countsTwoUnits() {
    Tokens tokens = new Tokens(100);
    String text = "\uD83D\uDE00Anna";
    new Tokenizer(text, EMPTY, tokens).read(0, text.length());
    assertThat(tokens.start[1]).isEqualTo(2);
    assertThat(tokens.end[1]).isEqualTo(6);
  }

  @Test
  void read_accentsAndCase_giveTheSameWord() {
    Tokens tokens = new Tokens(100);
    String text = "Núñez NUNEZ nunez";
    new Tokenizer(text, EMPTY, tokens).read(0, text.length());
    assertThat(tokens.word[0]).isEqualTo(tokens.word[1]).isEqualTo(tokens.word[2]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789",
        "@",
        "a@b ",
        "a@b",
        "://",
        "http://a",
        "www.",
        "\"'\"",
        "O'o'",
        "l'",
        "a\u0301",
        "\u200b\u200fa",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00\ud83d",
        "\u0430p\u0440\u0435l ",
        "\u05d0\u202e1",
        "\u4f60\u597d",
        "a_1\t@x",
        "\u00a0\ufeff@a://"
      })
  void read_whateverIsRepeated_takesEachCharacterOnce(String what) {
    String text = what.repeat(20_000 / what.length());
    Tokens tokens = new Tokens(Tokens.MOST);
    Tokenizer tokenizer = new Tokenizer(text, EMPTY, tokens);
    int end = 0;
    for (int at = 0; at < text.length(); ) {
      at = tokenizer.read(at, text.length());
      for (int i = 0; i < tokens.count; i++) {
        assertThat(blank(text, end, tokens.start[i])).isTrue();
        assertThat(tokens.end[i]).isGreaterThan(tokens.start[i]);
        end = tokens.end[i];
      }
    }
    assertThat(blank(text, end, text.length())).isTrue();
  }

  private static boolean blank(String text, int start, int end) {
    return start <= end
        && text.substring(start, end)
            .chars()
            .allMatch(c -> Characters.of((char) c) == Characters.SPACE);
  }

  @Test
  void read_unspacedRunOfAMegabyte_ends() {
    assertThat(words("@a".repeat(500_000))).isNotEmpty();
  }
}
