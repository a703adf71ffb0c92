package dev.sotto.bench;

import dev.sotto.text.tag.TaggerTraining;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Trains the tagger: {@code TrainTagger DATA_FOLDER WORDS_FOLDER MODEL_FILE [EPOCHS]}, with 0
 * epochs only the gate of the model in the file. See docs/tagger.md.
 */
public final class TrainTagger {
  private static final int EPOCHS = 3;

  private TrainTagger() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: TrainTagger DATA_FOLDER WORDS_FOLDER MODEL_FILE [EPOCHS]");
      System.exit(2);
    }
    int epochs = args.length > 3 ? Integer.parseInt(args[3]) : EPOCHS;
    Path data = Path.of(args[0]);
    Path words = Path.of(args[1]);
    Path model = Path.of(args[2]);
    if (epochs == 0) {
      TaggerTraining.trainGate(data, words, model);
    } else {
      TaggerTraining.train(data, words, model, epochs);
    }
  }
}
