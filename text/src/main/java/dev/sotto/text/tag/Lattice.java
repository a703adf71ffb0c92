package dev.sotto.text.tag;

/**
 * Finds the best sequence of tags (Viterbi) and each tag's probability (forward-backward) for one
 * line. Tokens whose OUTSIDE score leads by far are fixed and cut the line into pieces.
 */
final class Lattice {
  private static final int K = Tags.COUNT;
  private static final float NEVER = Transitions.NEVER;

  /** A lead of OUTSIDE that no transitions make up for. */
  private static final float LEAD = 9f;

  private final Transitions transitions;
  final float[] scores;
  private final float[] best;
  private final byte[] from;
  private final float[] forward;
  private final float[] backward;
  private final float[] factors;
  final byte[] tags;

  /** Probability of the chosen tag's kind, for tokens that are not OUTSIDE. */
  final float[] probability;

  Lattice(Transitions transitions, int capacity) {
    this.transitions = transitions;
    scores = new float[capacity * K];
    best = new float[capacity * K];
    from = new byte[capacity * K];
    forward = new float[capacity * K];
    backward = new float[capacity * K];
    factors = new float[capacity * K];
    tags = new byte[capacity];
    probability = new float[capacity];
  }

  /** Tags the tokens {@code first … count − 1} from {@link #scores}. */
  void decode(int first, int count) {
    int i = first;
    while (i < count) {
      if (surelyOutside(i)) {
        tags[i++] = Tags.OUTSIDE;
        continue;
      }
      int end = i + 1;
      while (end < count && !surelyOutside(end)) {
        end++;
      }
      viterbi(i, end);
      if (anything(i, end)) {
        marginals(i, end);
      }
      i = end;
    }
  }

  private boolean surelyOutside(int i) {
    float limit = scores[i * K] - LEAD;
    for (int k = 1; k < K; k++) {
      if (scores[i * K + k] > limit) {
        return false;
      }
    }
    return true;
  }

  private boolean anything(int start, int end) {
    for (int i = start; i < end; i++) {
      if (tags[i] != Tags.OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  private void viterbi(int start, int end) {
    for (int k = 0; k < K; k++) {
      best[start * K + k] = scores[start * K + k] + transitions.scores[k];
    }
    for (int i = start + 1; i < end; i++) {
      for (int k = 0; k < K; k++) {
        step(i, k);
      }
    }
    int tag = 0;
    float top = NEVER * 2;
    for (int k = 0; k < K; k++) {
      float score = best[(end - 1) * K + k] + transitions.scores[k * K];
      if (score > top) {
        top = score;
        tag = k;
      }
    }
    for (int i = end - 1; i >= start; i--) {
      tags[i] = (byte) tag;
      tag = from[i * K + tag];
    }
  }

  private void step(int i, int k) {
    float top = NEVER * 2;
    int arg = 0;
    int before = (i - 1) * K;
    for (int j = Tags.isInside(k) ? k - 1 : 0; j < K; j++) {
      float score = best[before + j] + transitions.scores[j * K + k];
      if (score > top) {
        top = score;
        arg = j;
      }
      if (j == k && Tags.isInside(k)) {
        break;
      }
    }
    best[i * K + k] = top + scores[i * K + k];
    from[i * K + k] = (byte) arg;
  }

  private void marginals(int start, int end) {
    for (int i = start; i < end; i++) {
      float top = NEVER;
      for (int k = 0; k < K; k++) {
        top = Math.max(top, scores[i * K + k]);
      }
      for (int k = 0; k < K; k++) {
        factors[i * K + k] = (float) StrictMath.exp(scores[i * K + k] - top);
      }
    }
    forward(start, end);
    backward(start, end);
    for (int i = start; i < end; i++) {
      probability[i] = ofKind(i, tags[i]);
    }
  }

  private void forward(int start, int end) {
    for (int i = start; i < end; i++) {
      float sum = 0;
      for (int k = 0; k < K; k++) {
        float in = 0;
        if (i == start) {
          in = transitions.factors[k];
        } else {
          for (int j = 0; j < K; j++) {
            in += forward[(i - 1) * K + j] * transitions.factors[j * K + k];
          }
        }
        forward[i * K + k] = in * factors[i * K + k];
        sum += forward[i * K + k];
      }
      scale(forward, i, sum);
    }
  }

  private void backward(int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      float sum = 0;
      for (int k = 0; k < K; k++) {
        float out = 0;
        if (i == end - 1) {
          out = transitions.factors[k * K];
        } else {
          for (int j = 0; j < K; j++) {
            int next = (i + 1) * K + j;
            out += backward[next] * factors[next] * transitions.factors[k * K + j];
          }
        }
        backward[i * K + k] = out;
        sum += out;
      }
      scale(backward, i, sum);
    }
  }

  private static void scale(float[] values, int i, float sum) {
    float factor = 1 / Math.max(sum, 1e-30f);
    for (int k = 0; k < K; k++) {
      values[i * K + k] *= factor;
    }
  }

  private float ofKind(int i, int tag) {
    int group = Tags.group(tag);
    float all = 0;
    float mine = 0;
    for (int k = 0; k < K; k++) {
      float p = forward[i * K + k] * backward[i * K + k];
      all += p;
      if (k == tag || (k < 9 && tag < 9 && Tags.group(k) == group)) {
        mine += p;
      }
    }
    return all > 0 ? mine / all : 0;
  }
}
