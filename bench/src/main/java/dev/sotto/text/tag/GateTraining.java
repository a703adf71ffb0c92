package dev.sotto.text.tag;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * Learns the gate of a model: a logistic regression on {@link GateFeatures} of whether the model
 * sees any chance that a token is tagged. Then cuts it to a table and sets its limit so that hardly
 * anything that the model tags is shut out.
 */
final class GateTraining {
  /** A token with this chance of a tag has to pass. */
  private static final float CHANCE = .03f;

  /** Chance of being tagged that is lost, of all that the model gives out. */
  private static final double LOST = 2e-4;

  private static final int LEAST_COUNT = 6;
  private static final int SLOTS = 1 << 17;
  private static final float MISSED = 20;
  private static final float[] RATES = {.3f, .1f};
  private static final float DECAY = 2e-6f;
  private static final float UNIT = .1f;
  private static final int RANGE = 2048;

  private final TagModel model;
  private final FeatureIndex index = new FeatureIndex(LEAST_COUNT);
  private final int[] buffer = new int[Features.MOST];
  private final int[] found = new int[Features.MOST];
  private final Lattice lattice;
  private float[] weights = new float[1 << 16];
  private float[] squares = new float[1 << 16];

  private GateTraining(TagModel model) {
    this.model = model;
    this.lattice = new Lattice(model, Tokens.MOST);
  }

  /** {@code model} behind its gate; {@code epochs} shows a visitor the lines of a round. */
  static TagModel train(TagModel model, ObjIntConsumer<LineSamples.Visitor> epochs) {
    GateTraining training = new GateTraining(model);
    epochs.accept((line, weight) -> training.count(line), 0);
    for (int e = 0; e < RATES.length; e++) {
      float rate = RATES[e];
      epochs.accept((line, weight) -> training.learn(line, rate), e);
    }
    return model.behind(training.gate(epochs));
  }

  private void count(LineSamples line) {
    GateFeatures features = new GateFeatures(line.tokens, line.context);
    for (int i = line.context.first; i < line.tokens.count; i++) {
      features.of(i, buffer);
      for (int f = 0; f < GateFeatures.COUNT; f++) {
        index.count(buffer[f]);
      }
    }
  }

  /** Runs the whole model on a line. */
  private boolean marginals(LineSamples line) {
    int first = line.context.first;
    int count = line.tokens.count;
    if (first >= count) {
      return false;
    }
    for (int i = first; i < count; i++) {
      int n = line.features.of(i, buffer);
      model.weights.score(buffer, n, found, lattice.scores, i * Tags.COUNT);
    }
    lattice.viterbi(first, count);
    lattice.marginals(first, count);
    return true;
  }

  private void learn(LineSamples line, float rate) {
    if (!marginals(line)) {
      return;
    }
    GateFeatures features = new GateFeatures(line.tokens, line.context);
    for (int i = line.context.first; i < line.tokens.count; i++) {
      features.of(i, buffer);
      float sum = 0;
      for (int f = 0; f < GateFeatures.COUNT; f++) {
        buffer[f] = index.number(buffer[f]);
        if (buffer[f] >= 0) {
          grow(buffer[f]);
          sum += weights[buffer[f]];
        }
      }
      boolean passes = 1 - lattice.outside(i) > CHANCE;
      float shut = (float) (1 / (1 + StrictMath.exp(-sum)));
      float gradient = passes ? MISSED * shut : shut - 1;
      for (int f = 0; f < GateFeatures.COUNT; f++) {
        if (buffer[f] >= 0) {
          step(buffer[f], gradient, rate);
        }
      }
    }
  }

  private void grow(int number) {
    if (number >= weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
      squares = Arrays.copyOf(squares, squares.length * 2);
    }
  }

  private void step(int number, float gradient, float rate) {
    float g = gradient + DECAY * weights[number];
    squares[number] += g * g;
    weights[number] -= rate * g / (float) Math.sqrt(squares[number] + 1f);
  }

  private Gate gate(ObjIntConsumer<LineSamples.Visitor> epochs) {
    short[] slots = slots();
    Gate gate = new Gate(slots, 0);
    double[] chance = new double[RANGE];
    long[] tokens = new long[RANGE];
    epochs.accept((line, weight) -> judge(line, gate, chance, tokens), RATES.length);
    double all = Arrays.stream(chance).sum();
    double lost = 0;
    int least = RANGE;
    long shut = 0;
    while (least > 1 && lost + chance[least - 1] < LOST * all) {
      least--;
      lost += chance[least];
      shut += tokens[least];
    }
    System.out.printf(
        "gate: %d slots of %d; shuts %.1f %% at %d, loses %.6f of what is tagged%n",
        used(slots),
        slots.length,
        100.0 * shut / Arrays.stream(tokens).sum(),
        least - RANGE / 2,
        lost / all);
    return new Gate(slots, least - RANGE / 2);
  }

  private void judge(LineSamples line, Gate gate, double[] chance, long[] tokens) {
    if (!marginals(line)) {
      return;
    }
    GateFeatures features = new GateFeatures(line.tokens, line.context);
    for (int i = line.context.first; i < line.tokens.count; i++) {
      features.of(i, buffer);
      int score = Math.max(0, Math.min(RANGE - 1, gate.score(buffer) + RANGE / 2));
      float p = 1 - lattice.outside(i);
      chance[score] += p > CHANCE ? p : 0;
      tokens[score]++;
    }
  }

  /** Where two features meet, the heavier stays. */
  private short[] slots() {
    Gate empty = new Gate(new short[SLOTS], 0);
    short[] slots = empty.slots();
    int[] features = index.features();
    for (int f = 0; f < features.length; f++) {
      int weight = Math.max(-127, Math.min(127, Math.round(weights[f] / UNIT)));
      int slot = empty.slot(features[f]);
      if (Math.abs(weight) > Math.abs((byte) slots[slot])) {
        slots[slot] = (short) (Gate.check(features[f]) << 8 | weight & 0xff);
      }
    }
    return slots;
  }

  private static int used(short[] slots) {
    int used = 0;
    for (short slot : slots) {
      used += slot != 0 ? 1 : 0;
    }
    return used;
  }
}
