package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final int K = Tags.COUNT;
  private static final float SCALE = .05f;
  private final Random random = new Random(11);
  private final TagModel model = model();

  private TagModel model() {
    float[] transitions = new float[K * K];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = random.nextFloat() * 2 - 1;
    }
    Weights none = new Weights(WeightTable.empty(8), WeightTable.empty(8));
    Lexicon words = Lexicon.empty();
    return new TagModel(words, none, new Transitions(transitions), Gate.open(), SCALE);
  }

  private Lattice scored(int count) {
    Lattice lattice = new Lattice(model, count);
    for (int i = 0; i < count * K; i++) {
      lattice.scores[i] = random.nextInt(120);
    }
    return lattice;
  }

  /** Log-odds of a path, with OUTSIDE before and after it. */
  private double worth(Lattice lattice, int[] path) {
    double sum = 0;
    int before = Tags.OUTSIDE;
    for (int i = 0; i < path.length; i++) {
      sum +=
          model.transitions.scores[before * K + path[i]] + SCALE * lattice.scores[i * K + path[i]];
      before = path[i];
    }
    return sum + model.transitions.scores[before * K];
  }

  @Test
  void decode_threeTokens_isTheBestOfAllPaths() {
    for (int n = 0; n < 30; n++) {
      Lattice lattice = scored(3);
      lattice.decode(0, 3);
      double top = Double.NEGATIVE_INFINITY;
      for (int p = 0; p < K * K * K; p++) {
        top = Math.max(top, worth(lattice, new int[] {p / (K * K), p / K % K, p % K}));
      }
      int[] found = {lattice.tags[0], lattice.tags[1], lattice.tags[2]};
      assertThat(worth(lattice, found)).isCloseTo(top, within(1e-4));
    }
  }

  @Test
  void outside_threeTokens_isTheShareOfItsPaths() {
    Lattice lattice = scored(3);
    lattice.viterbi(0, 3);
    lattice.marginals(0, 3);
    double all = 0;
    double outside = 0;
    for (int p = 0; p < K * K * K; p++) {
      int[] path = {p / (K * K), p / K % K, p % K};
      double weight = Math.exp(worth(lattice, path));
      all += weight;
      outside += path[1] == Tags.OUTSIDE ? weight : 0;
    }
    assertThat((double) lattice.outside(1)).isCloseTo(outside / all, within(1e-4));
  }

  @Test
  void decode_tagFarBehind_isNotTaken() {
    Lattice lattice = new Lattice(model, 1);
    Arrays.fill(lattice.scores, -1000);
    lattice.scores[0] = 0;
    lattice.decode(0, 1);
    assertThat(lattice.tags[0]).isEqualTo((byte) Tags.OUTSIDE);
  }
}
