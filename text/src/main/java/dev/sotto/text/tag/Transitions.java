package dev.sotto.text.tag;

/** What one tag after another is worth, in log-odds and as a factor. */
final class Transitions {
  static final float NEVER = -1e9f;
  private static final int K = Tags.COUNT;

  /** {@code scores[tag * Tags.COUNT + next]}. */
  final float[] scores;

  final float[] factors = new float[K * K];

  /** Takes learned scores and forbids what {@link Tags#follows} does not allow. */
  Transitions(float[] learned) {
    scores = learned.clone();
    for (int a = 0; a < K; a++) {
      for (int b = 0; b < K; b++) {
        if (!Tags.follows(a, b)) {
          scores[a * K + b] = NEVER;
        }
        factors[a * K + b] = (float) StrictMath.exp(scores[a * K + b]);
      }
    }
  }

  /** By how much the best transition is better than from OUTSIDE to OUTSIDE; 0 or more. */
  float mostGain() {
    float top = scores[Tags.OUTSIDE];
    for (float score : scores) {
      top = Math.max(top, score);
    }
    return top - scores[Tags.OUTSIDE];
  }
}
