package dev.sotto.text.tag;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Puts the weights that are asked for most often, by the tokens that pass the gate, into the small
 * table of {@link Weights}. A model whose small table is filled stays as it is.
 */
final class FrequentWeights {
  private static final int SLOTS = 1 << 15;

  private final TagModel model;
  private final WeightTable all;
  private final int[] counts;
  private final int[] buffer = new int[Features.MOST];
  private final int[] found = new int[Features.MOST];

  private FrequentWeights(TagModel model) {
    this.model = model;
    this.all = model.weights.rare;
    this.counts = new int[all.buckets.length * WeightTable.BUCKET];
  }

  /** {@code model} with its weights sorted; {@code epoch} shows a visitor the lines of a round. */
  static TagModel sort(TagModel model, Consumer<LineSamples.Visitor> epoch) {
    if (Arrays.stream(model.weights.frequent.buckets).anyMatch(b -> b != 0)) {
      return model;
    }
    FrequentWeights weights = new FrequentWeights(model);
    epoch.accept((line, weight) -> weights.count(line));
    return model.with(weights.sorted());
  }

  private void count(LineSamples line) {
    GateFeatures gate = new GateFeatures(line.tokens, line.context);
    for (int i = line.context.first; i < line.tokens.count; i++) {
      gate.of(i, buffer);
      if (!model.gate.shuts(buffer)) {
        int n = line.features.of(i, buffer);
        int has = all.find(buffer, n, found, 0);
        for (int f = 0; f < has; f++) {
          counts[found[f] / 2]++;
        }
      }
    }
  }

  private Weights sorted() {
    WeightTable frequent = WeightTable.empty(SLOTS);
    WeightTable rare = WeightTable.empty(counts.length);
    int[] order =
        IntStream.range(0, counts.length)
            .filter(slot -> WeightTable.print(all.buckets, slot) != 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer slot) -> -counts[slot]))
            .mapToInt(slot -> slot)
            .toArray();
    long near = 0;
    for (int slot : order) {
      if (move(slot, frequent)) {
        near += counts[slot];
      } else if (!move(slot, rare)) {
        throw new IllegalStateException("a bucket of the large table has grown");
      }
    }
    System.out.printf(
        "weights: %.1f %% of those asked for are in the table of %d%n",
        100.0 * near / Arrays.stream(counts).asLongStream().sum(), SLOTS);
    return new Weights(frequent, rare);
  }

  /** Moves a row of {@link #all} into the first free place of its bucket, if there is one. */
  private boolean move(int slot, WeightTable to) {
    int bucket =
        (int) ((long) (slot / WeightTable.BUCKET) * to.buckets.length / all.buckets.length);
    for (int place = 0; place < WeightTable.BUCKET; place++) {
      int free = bucket * WeightTable.BUCKET + place;
      if (WeightTable.print(to.buckets, free) == 0) {
        to.buckets[bucket] |= (long) WeightTable.print(all.buckets, slot) << 16 * place;
        to.rows[2 * free] = all.rows[2 * slot];
        to.rows[2 * free + 1] = all.rows[2 * slot + 1];
        return true;
      }
    }
    return false;
  }
}
