package dev.sotto.text.tag;

import java.util.Arrays;

/**
 * Finds the best sequence of tags (Viterbi) and each tag's probability (forward-backward) for the
 * pieces of a line that are not surely outside. A tag that trails the token's best by far is left
 * out, as is an inside tag with nothing before it to go on from.
 */
final class Lattice {
  private static final int K = Tags.COUNT;
  private static final float NEVER = Transitions.NEVER;
  private static final int INSIDE = bits(true);
  private static final int FREE = bits(false);

  private final TagModel model;
  private final float[] transition;
  private final float[] factor;

  /** Scores by token and tag, in units of the model's scale. */
  final int[] scores;

  /** The tag of each token. */
  final byte[] tags;

  /** Probability of the chosen tag's kind, for tokens that are not OUTSIDE. */
  final float[] probability;

  private final byte[] candidates;
  private final byte[] counts;
  private final byte[] from;
  private final float[] best;
  private final float[] forward;
  private final float[] backward;

  Lattice(TagModel model, int capacity) {
    this.model = model;
    transition = model.transitions.scores;
    factor = model.transitions.factors;
    scores = new int[capacity * K];
    tags = new byte[capacity];
    probability = new float[capacity];
    candidates = new byte[capacity * K];
    counts = new byte[capacity];
    from = new byte[capacity * K];
    best = new float[capacity * K];
    forward = new float[capacity * K];
    backward = new float[capacity * K];
  }

  private static int bits(boolean inside) {
    int bits = 0;
    for (int k = 0; k < K; k++) {
      bits |= Tags.isInside(k) == inside ? 1 << k : 0;
    }
    return bits;
  }

  /** Tags the tokens from {@code start} to {@code end}; those beside them are outside. */
  void decode(int start, int end) {
    if (!contested(start, end)) {
      Arrays.fill(tags, start, end, (byte) Tags.OUTSIDE);
    } else if (viterbi(start, end)) {
      marginals(start, end);
      for (int i = start; i < end; i++) {
        probability[i] = ofKind(i, tags[i]);
      }
    }
  }

  /**
   * Whether any tag comes so near to OUTSIDE that transitions could make up for it: where none
   * does, no path is better than OUTSIDE throughout.
   */
  private boolean contested(int start, int end) {
    for (int row = start * K; row < end * K; row += K) {
      int top = scores[row + 1];
      for (int k = 2; k < K; k++) {
        top = Math.max(top, scores[row + k]);
      }
      if (top + model.slack > scores[row]) {
        return true;
      }
    }
    return false;
  }

  /** Probability that a token is outside, after {@link #marginals}. */
  float outside(int i) {
    return ofKind(i, Tags.OUTSIDE);
  }

  /** Finds the best path; whether anything on it is not OUTSIDE. */
  boolean viterbi(int start, int end) {
    start(start);
    for (int i = start + 1; i < end; i++) {
      candidates(i);
      for (int c = i * K; c < i * K + counts[i]; c++) {
        step(i, c);
      }
    }
    float top = 2 * NEVER;
    int c = 0;
    for (int p = (end - 1) * K; p < (end - 1) * K + counts[end - 1]; p++) {
      float score = best[p] + transition[candidates[p] * K];
      if (score > top) {
        top = score;
        c = p;
      }
    }
    int any = 0;
    for (int i = end - 1; i >= start; i--) {
      tags[i] = candidates[c];
      any |= tags[i];
      c = (i - 1) * K + from[c];
    }
    return any != 0;
  }

  private void start(int i) {
    candidates(i, 0);
    for (int c = i * K; c < i * K + counts[i]; c++) {
      int tag = candidates[c];
      best[c] = scores[i * K + tag] * model.scale + transition[tag];
    }
  }

  private void candidates(int i) {
    int before = 0;
    for (int c = (i - 1) * K; c < (i - 1) * K + counts[i - 1]; c++) {
      before |= 1 << candidates[c];
    }
    candidates(i, before);
  }

  /** Lists the tags worth a look, OUTSIDE first, if those of the bits {@code before} precede. */
  private void candidates(int i, int before) {
    int row = i * K;
    int top = scores[row];
    for (int k = 1; k < K; k++) {
      top = Math.max(top, scores[row + k]);
    }
    int least = top - model.reach;
    int allowed = FREE | before << 1 & INSIDE | before & INSIDE;
    int n = row + 1;
    candidates[row] = Tags.OUTSIDE;
    for (int k = 1; k < K; k++) {
      candidates[n] = (byte) k;
      n += scores[row + k] > least && (allowed >>> k & 1) != 0 ? 1 : 0;
    }
    counts[i] = (byte) (n - row);
  }

  private void step(int i, int c) {
    int tag = candidates[c];
    int before = (i - 1) * K;
    float top = 2 * NEVER;
    int arg = 0;
    for (int p = 0; p < counts[i - 1]; p++) {
      float score = best[before + p] + transition[candidates[before + p] * K + tag];
      if (score > top) {
        top = score;
        arg = p;
      }
    }
    best[c] = top + scores[i * K + tag] * model.scale;
    from[c] = (byte) arg;
  }

  /** Forward-backward over the candidates that {@link #viterbi} listed. */
  void marginals(int start, int end) {
    for (int i = start; i < end; i++) {
      forward(i, i == start);
    }
    for (int i = end - 1; i >= start; i--) {
      backward(i, i == end - 1);
    }
  }

  private void forward(int i, boolean first) {
    int row = i * K;
    int last = row + counts[i];
    int top = scores[row];
    for (int c = row + 1; c < last; c++) {
      top = Math.max(top, scores[row + candidates[c]]);
    }
    float sum = 0;
    for (int c = row; c < last; c++) {
      int tag = candidates[c];
      float in = first ? factor[tag] : 0;
      if (!first) {
        for (int p = row - K; p < row - K + counts[i - 1]; p++) {
          in += forward[p] * factor[candidates[p] * K + tag];
        }
      }
      best[c] = model.power(scores[row + tag] - top);
      forward[c] = in * best[c];
      sum += forward[c];
    }
    scale(forward, row, last, sum);
  }

  private void backward(int i, boolean end) {
    int row = i * K;
    int last = row + counts[i];
    float sum = 0;
    for (int c = row; c < last; c++) {
      int tag = candidates[c];
      float out = end ? factor[tag * K] : 0;
      if (!end) {
        for (int p = row + K; p < row + K + counts[i + 1]; p++) {
          out += backward[p] * best[p] * factor[tag * K + candidates[p]];
        }
      }
      backward[c] = out;
      sum += out;
    }
    scale(backward, row, last, sum);
  }

  private static void scale(float[] values, int from, int end, float sum) {
    float factor = 1 / Math.max(sum, 1e-30f);
    for (int c = from; c < end; c++) {
      values[c] *= factor;
    }
  }

  private float ofKind(int i, int tag) {
    int group = Tags.group(tag);
    float all = 0;
    float mine = 0;
    for (int c = i * K; c < i * K + counts[i]; c++) {
      int k = candidates[c];
      float p = forward[c] * backward[c];
      all += p;
      if (k == tag || (k < 9 && tag < 9 && Tags.group(k) == group)) {
        mine += p;
      }
    }
    return all > 0 ? mine / all : 0;
  }
}
