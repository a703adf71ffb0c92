package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final int KNOWN = 0x12345678;
  private static final int FREQUENT = 0xcafe0042;
  private static final int UNKNOWN = 0x700000aa;

  /** A table with one feature whose row gives tag {@code k} the weight {@code first + k}. */
  private static WeightTable table(int feature, int first) {
    WeightTable table = WeightTable.empty(64);
    int bucket = feature >>> WeightTable.shift(table.buckets.length);
    table.buckets[bucket] = (long) (feature & 0xffff) << 16;
    int row = 2 * (WeightTable.BUCKET * bucket + 1);
    for (int k = 0; k < Tags.COUNT; k++) {
      table.rows[row + k / 8] |= (long) (first + k + WeightTable.ZERO) << 8 * (k % 8);
    }
    return table;
  }

  private static int[] score(Weights weights, int... features) {
    int[] sums = new int[2 * Tags.COUNT];
    weights.score(features, features.length, new int[features.length], sums, Tags.COUNT);
    return Arrays.copyOfRange(sums, Tags.COUNT, sums.length);
  }

  @Test
  void score_featuresOfBothTables_addUp() {
    Weights weights = new Weights(table(FREQUENT, -100), table(KNOWN, 10));
    int[] expected = new int[Tags.COUNT];
    for (int k = 0; k < Tags.COUNT; k++) {
      expected[k] = 2 * (-100 + k) + 10 + k;
    }
    assertThat(score(weights, FREQUENT, UNKNOWN, KNOWN, FREQUENT)).isEqualTo(expected);
  }

  @Test
  void score_unknownFeatures_isZero() {
    Weights weights = new Weights(table(FREQUENT, -100), table(KNOWN, 10));
    assertThat(score(weights, UNKNOWN, UNKNOWN + 1)).containsOnly(0);
  }

  @Test
  void find_someKnown_leavesTheOthersInOrder() {
    int[] features = {UNKNOWN, KNOWN, UNKNOWN + 1, KNOWN, UNKNOWN + 2};
    int[] found = new int[features.length];
    assertThat(table(KNOWN, 0).find(features, features.length, found, 1)).isEqualTo(2);
    assertThat(features).startsWith(UNKNOWN, UNKNOWN + 1, UNKNOWN + 2);
    assertThat(found[1]).isEqualTo(found[2]).isPositive();
  }
}
