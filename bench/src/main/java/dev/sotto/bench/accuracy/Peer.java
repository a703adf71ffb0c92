package dev.sotto.bench.accuracy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Presidio's figures on the same sets: presidio-analyzer with spaCy's medium model and its
 * defaults, measured with score.py by those who made the sets (peers.md beside them, 2026-11-23).
 * Not measured here.
 *
 * @param leak share of personal gold spans left readable
 * @param records share of texts with one
 */
record Peer(double leak, double records) {
  private static final Map<String, Peer> PRESIDIO =
      Map.ofEntries(
          Map.entry("cs-handwritten-multi", new Peer(.260, .524)),
          Map.entry("cs-handwritten-multi, en", new Peer(.223, .438)),
          Map.entry("cs-handwritten-multi, de", new Peer(.212, .448)),
          Map.entry("cs-handwritten-multi, fr", new Peer(.326, .604)),
          Map.entry("cs-handwritten-multi, es", new Peer(.337, .688)),
          Map.entry("cs-handwritten-multi, it", new Peer(.223, .479)),
          Map.entry("cs-handwritten-multi, nl", new Peer(.174, .354)),
          Map.entry("cs-handwritten-multi, pt", new Peer(.330, .656)),
          Map.entry("cs-multidogo", new Peer(.607, .747)),
          Map.entry("cs-sgd", new Peer(.441, .710)),
          Map.entry("cs-star-surrogate", new Peer(.240, .512)),
          Map.entry("cs-star", new Peer(.150, .325)),
          Map.entry("cs-taubench", new Peer(.425, .732)),
          Map.entry("ner-en-btc", new Peer(.803, .905)),
          Map.entry("ner-en-ewt", new Peer(.171, .192)),
          Map.entry("ner-en-wikineural", new Peer(.187, .211)),
          Map.entry("ner-en-wnut17dev", new Peer(.377, .430)),
          Map.entry("presidio-synth-v2", new Peer(.396, .430)));

  static @Nullable Peer presidio(String set) {
    return PRESIDIO.get(set);
  }
}
