package dev.sotto.text.tag;

import java.util.Arrays;

/**
 * Learns a linear-chain conditional random field by stochastic gradient descent with a learning
 * rate for each weight (AdaGrad). Tokens with several allowed tags count by the sum of their paths.
 */
final class CrfTrainer {
  private static final int K = Tags.COUNT;
  private static final int ROW = 2 * K;
  private static final int MOST = Tokens.MOST;
  private static final float MISSED_NAME = 1.4f;
  private static final float SMALL = 1e-3f;

  private final FeatureIndex index;

  /** A row of {@link #ROW} numbers a feature: its weights, then the sums of squared gradients. */
  private float[] weights = new float[ROW << 16];

  private final float[] transitions = new float[K * K];
  private final float[] transitionSquares = new float[K * K];
  private final double[] transitionFactors = new double[K * K];

  private final int[] buffer = new int[Features.MOST];
  private final int[][] numbers = new int[MOST][Features.MOST];
  private final int[] lengths = new int[MOST];
  private final double[] factors = new double[MOST * K];
  private final double[] forward = new double[MOST * K];
  private final double[] backward = new double[MOST * K];
  private final double[] model = new double[MOST * K];
  private final double[] target = new double[MOST * K];
  private final double[] pairs = new double[K * K];
  private final float[] row = new float[K];

  float rate = .25f;
  float decay = 1e-5f;
  double loss;
  long tokens;

  CrfTrainer(FeatureIndex index) {
    this.index = index;
  }

  /** One step on one line. */
  void learn(LineSamples line, float weight) {
    int first = line.context.first;
    int count = line.tokens.count;
    if (first >= count) {
      return;
    }
    score(line, first, count);
    Arrays.fill(pairs, 0);
    double all = marginals(first, count, model, 1);
    double mine = targets(line, first, count);
    loss += (all - mine) * weight;
    tokens += count - first;
    update(line, first, count, weight);
  }

  private void score(LineSamples line, int first, int count) {
    for (int a = 0; a < K; a++) {
      for (int b = 0; b < K; b++) {
        transitionFactors[a * K + b] =
            Tags.follows(a, b) ? StrictMath.exp(transitions[a * K + b]) : 0;
      }
    }
    for (int i = first; i < count; i++) {
      int n = line.features.of(i, buffer);
      int kept = 0;
      Arrays.fill(row, 0);
      for (int f = 0; f < n; f++) {
        int number = index.number(buffer[f]);
        if (number >= 0) {
          numbers[i][kept++] = number;
          grow(number);
          int base = number * ROW;
          for (int k = 0; k < K; k++) {
            row[k] += weights[base + k];
          }
        }
      }
      lengths[i] = kept;
      float top = row[0];
      for (int k = 1; k < K; k++) {
        top = Math.max(top, row[k]);
      }
      for (int k = 0; k < K; k++) {
        factors[i * K + k] = StrictMath.exp(Math.max(row[k] - top, -60f));
      }
    }
  }

  private void grow(int number) {
    if (number * ROW >= weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
  }

  /** Fills {@link #target}; returns the log of the sum over the allowed paths. */
  private double targets(LineSamples line, int first, int count) {
    for (int i = first; i < count; i++) {
      if (Integer.bitCount(line.allowed[i]) != 1) {
        constrain(line, first, count);
        return marginals(first, count, target, -1);
      }
    }
    return onePath(line, first, count);
  }

  private double onePath(LineSamples line, int first, int count) {
    double log = 0;
    int before = Tags.OUTSIDE;
    Arrays.fill(target, first * K, count * K, 0);
    for (int i = first; i < count; i++) {
      int tag = Integer.numberOfTrailingZeros(line.allowed[i]);
      target[i * K + tag] = 1;
      pairs[before * K + tag]--;
      log += StrictMath.log(factors[i * K + tag]) + transitions[before * K + tag];
      before = tag;
    }
    pairs[before * K]--;
    return log;
  }

  private void constrain(LineSamples line, int first, int count) {
    for (int i = first; i < count; i++) {
      for (int k = 0; k < K; k++) {
        if ((line.allowed[i] >>> k & 1) == 0) {
          factors[i * K + k] = 0;
        }
      }
    }
  }

  /** Fills {@code out} with each tag's probability; returns the log of the sum over all paths. */
  private double marginals(int first, int count, double[] out, int sign) {
    double log = forwardPass(first, count);
    backwardPass(first, count);
    for (int i = first; i < count; i++) {
      double sum = 0;
      for (int k = 0; k < K; k++) {
        out[i * K + k] = forward[i * K + k] * backward[i * K + k];
        sum += out[i * K + k];
      }
      double scale = sum > 0 ? 1 / sum : 0;
      for (int k = 0; k < K; k++) {
        out[i * K + k] *= scale;
      }
    }
    pairMarginals(first, count, sign);
    return log;
  }

  private double forwardPass(int first, int count) {
    double log = 0;
    for (int i = first; i < count; i++) {
      double sum = 0;
      for (int k = 0; k < K; k++) {
        double in = 0;
        double f = factors[i * K + k];
        if (f > 0) {
          if (i == first) {
            in = transitionFactors[k];
          } else {
            int before = (i - 1) * K;
            for (int j = 0; j < K; j++) {
              in += forward[before + j] * transitionFactors[j * K + k];
            }
          }
        }
        forward[i * K + k] = in * f;
        sum += in * f;
      }
      sum = Math.max(sum, 1e-300);
      log += StrictMath.log(sum);
      for (int k = 0; k < K; k++) {
        forward[i * K + k] /= sum;
      }
    }
    return log;
  }

  private void backwardPass(int first, int count) {
    for (int i = count - 1; i >= first; i--) {
      double sum = 0;
      for (int k = 0; k < K; k++) {
        double out = 0;
        if (i == count - 1) {
          out = transitionFactors[k * K];
        } else {
          int next = (i + 1) * K;
          for (int j = 0; j < K; j++) {
            out += transitionFactors[k * K + j] * factors[next + j] * backward[next + j];
          }
        }
        backward[i * K + k] = out;
        sum += out;
      }
      sum = Math.max(sum, 1e-300);
      for (int k = 0; k < K; k++) {
        backward[i * K + k] /= sum;
      }
    }
  }

  private void pairMarginals(int first, int count, int sign) {
    for (int i = first + 1; i < count; i++) {
      double sum = 0;
      for (int a = 0; a < K; a++) {
        double f = forward[(i - 1) * K + a];
        if (f > 1e-9) {
          for (int b = 0; b < K; b++) {
            sum += f * transitionFactors[a * K + b] * factors[i * K + b] * backward[i * K + b];
          }
        }
      }
      if (sum <= 0) {
        continue;
      }
      for (int a = 0; a < K; a++) {
        double f = forward[(i - 1) * K + a] / sum;
        if (f > 1e-9) {
          for (int b = 0; b < K; b++) {
            pairs[a * K + b] +=
                sign * f * transitionFactors[a * K + b] * factors[i * K + b] * backward[i * K + b];
          }
        }
      }
    }
    for (int k = 0; k < K; k++) {
      pairs[k] += sign * (sign > 0 ? model : target)[first * K + k];
      pairs[k * K] += sign * (sign > 0 ? model : target)[(count - 1) * K + k];
    }
  }

  private void update(LineSamples line, int first, int count, float weight) {
    for (int i = first; i < count; i++) {
      float size = 0;
      float cost = weight * cost(line, i);
      for (int k = 0; k < K; k++) {
        row[k] = (float) (model[i * K + k] - target[i * K + k]) * cost;
        size += Math.abs(row[k]);
      }
      if (size < SMALL) {
        continue;
      }
      for (int f = 0; f < lengths[i]; f++) {
        int base = numbers[i][f] * ROW;
        for (int k = 0; k < K; k++) {
          step(weights, base + k, weights, base + K + k, row[k], rate);
        }
      }
    }
    for (int t = 0; t < K * K; t++) {
      if (Math.abs(pairs[t]) > SMALL) {
        step(transitions, t, transitionSquares, t, (float) pairs[t] * weight, rate * .3f);
      }
    }
  }

  /** Missing a name in a chat costs more than a false one. */
  private float cost(LineSamples line, int i) {
    double person = target[i * K + Tags.BEGIN_PERSON] + target[i * K + Tags.BEGIN_PERSON + 1];
    boolean chat = line.context.letterCase != LineContext.CASE_WRITTEN;
    return chat && person > .5 ? MISSED_NAME : 1;
  }

  private void step(float[] w, int i, float[] s, int j, float gradient, float rate) {
    float g = gradient + decay * w[i];
    s[j] += g * g;
    w[i] -= rate * g / (float) Math.sqrt(s[j] + 1f);
  }

  /** {@link Tags#COUNT} weights a feature, by number. */
  float[] weights() {
    float[] rows = new float[index.size() * K];
    for (int i = 0; i < index.size() && i * ROW < weights.length; i++) {
      System.arraycopy(weights, i * ROW, rows, i * K, K);
    }
    return rows;
  }

  float[] transitions() {
    return transitions;
  }
}
