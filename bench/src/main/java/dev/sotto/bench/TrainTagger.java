package dev.sotto.bench;

import dev.sotto.text.tag.TaggerTraining;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Trains the tagger: {@code TrainTagger DATA_FOLDER MODEL_FILE [EPOCHS]}, with 0 epochs only the
 * gate of the model in the file. See docs/tagger.md.
 */
public final class TrainTagger {
  private static final int EPOCHS = 4;

  private TrainTagger() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: TrainTagger DATA_FOLDER MODEL_FILE [EPOCHS]");
      System.exit(2);
    }
    int epochs = args.length > 2 ? Integer.parseInt(args[2]) : EPOCHS;
    if (epochs == 0) {
      TaggerTraining.trainGate(Path.of(args[0]), Path.of(args[1]));
    } else {
      TaggerTraining.train(Path.of(args[0]), Path.of(args[1]), epochs);
    }
  }
}
