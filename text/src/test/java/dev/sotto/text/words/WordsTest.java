package dev.sotto.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void of_marksAndEmoji_splitsAtWhatIsNoLetterOrDigit() {
    Words words = Words.of("🙂 José's 3º\nplan-B12");
    assertThat(words.count()).isEqualTo(5);
    assertThat(words.raw(0)).isEqualTo("José");
    assertThat(words.start(0)).isEqualTo(3);
    assertThat(words.isNumber(2)).isTrue();
    assertThat(words.line(3)).isEqualTo(1);
    assertThat(words.isMixed(4)).isTrue();
    assertThat(words.isNear(2, 9)).isFalse();
  }

  @Test
  void fold_accentsAndLigatures_givesPlainLetters() {
    assertThat(Fold.fold("Müller")).isEqualTo("muller");
    assertThat(Fold.fold("STRASSE")).isEqualTo("strasse");
    assertThat(Fold.fold("Łukasz Ærø")).isEqualTo("lukasz aero");
    assertThat(Fold.fold("İstanbul")).isEqualTo("istanbul");
    assertThat(Fold.transliterate("Jörg Åse")).isEqualTo("joerg aase");
  }

  @Test
  void from_offset_givesTheWordAtOrBehind() {
    Words words = Words.of("one two three");
    assertThat(words.from(4)).isEqualTo(1);
    assertThat(words.from(5)).isEqualTo(2);
    assertThat(words.from(99)).isEqualTo(3);
  }

  @Test
  void key_wordsOfAllScripts_isThatOfTheFoldedForm() {
    Random random = new Random(7);
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        int limit = i % 3 == 0 ? 0x20000 : i % 3 == 1 ? 0x250 : 128;
        text.appendCodePoint(random.nextInt(limit));
        text.append(i % 7 == 0 ? " " : "a");
      }
      Words words = Words.of(text.toString());
      for (int w = 0; w < words.count(); w++) {
        assertThat(words.key(w)).isEqualTo(WordKey.of(words.folded(w)));
      }
    }
  }

  @Test
  void key_wordTooLongToBeOne_isThatOfNothing() {
    Words words = Words.of("a".repeat(65) + " ärger");
    assertThat(words.key(0)).isEqualTo(WordKey.of(""));
    assertThat(words.key(1)).isEqualTo(WordKey.of("arger"));
  }

  @Test
  void contains_setOfManyWords_knowsItsOwnOnly() {
    List<String> own = IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList();
    WordSet set = WordSet.of(own);
    assertThat(own).allMatch(w -> set.contains(WordKey.of(w)));
    assertThat(IntStream.range(5000, 20000).mapToObj(i -> "w" + i))
        .noneMatch(w -> set.contains(WordKey.of(w)));
  }
}
