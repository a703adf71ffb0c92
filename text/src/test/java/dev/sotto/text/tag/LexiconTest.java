package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final int SIZE = 1 << 10;

  private final short[] prints = new short[SIZE];
  private final short[] flags = new short[SIZE];
  private final int[] clusters = new int[SIZE];
  private final Lexicon lexicon = new Lexicon(prints, flags, clusters);

  private void put(int hash, int flag, int cluster) {
    int at = (hash >>> (Integer.numberOfLeadingZeros(SIZE / Lexicon.BUCKET) + 1)) * Lexicon.BUCKET;
    while (prints[at] != 0) {
      at++;
    }
    prints[at] = Lexicon.fingerprint(hash);
    flags[at] = (short) flag;
    clusters[at] = cluster;
  }

  private int clustersOf(String word) {
    int hash = Folding.hash(word);
    boolean lower = Character.isLowerCase(word.charAt(0));
    return lexicon.clusters(lexicon.slot(hash), hash, lower);
  }

  @Test
  void slot_unknownWord_isNegative() {
    assertThat(lexicon.slot(Folding.hash("keller"))).isNegative();
  }

  @Test
  void flags_highestBit_isNotASign() {
    put(Folding.hash("will"), Lexicon.OTHER_FORM | Lexicon.FIRST_COMMON, 5);

    int flags = lexicon.flags(lexicon.slot(Folding.hash("Will")));

    assertThat(flags).isEqualTo(Lexicon.OTHER_FORM | Lexicon.FIRST_COMMON);
  }

  @Test
  void clusters_ofTwoForms_followTheCapital() {
    int hash = Folding.hash("will");
    put(hash, Lexicon.OTHER_FORM, 5);
    put(Hashing.mix(hash + Lexicon.CAPITALISED_FORM), 0, 9);

    assertThat(clustersOf("will")).isEqualTo(5);
    assertThat(clustersOf("Will")).isEqualTo(9);
  }

  @Test
  void clusters_ofOneForm_areThoseOfBoth() {
    put(Folding.hash("keller"), 0, 7);

    assertThat(clustersOf("keller")).isEqualTo(7);
    assertThat(clustersOf("Keller")).isEqualTo(7);
  }

  @Test
  void letterCase_ofClusters_becomesFlags() {
    assertThat(Lexicon.letterCase(1 << 30 | 5)).isEqualTo(Lexicon.PROPER);
    assertThat(Lexicon.letterCase(1 << 31 | 5)).isEqualTo(Lexicon.ORDINARY);
    assertThat(Lexicon.letterCase(5)).isEqualTo(0);
  }
}
