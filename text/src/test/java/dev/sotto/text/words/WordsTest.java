package dev.sotto.text.words;

import static org.assertj.core.api.Assertions.assertThat;

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
}
