package dev.sotto.text.tag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the tagger from a folder of corpora and name lists. The same folder gives the same model.
 */
public final class TaggerTraining {
  private static final long SEED = 20261124;
  private static final int LEAST_COUNT = 2;
  private static final int SLOTS = 1 << 20;
  private static final int TEMPLATES = 3000;
  private static final int MANY_TEMPLATES = 3500;

  private static final int SENTENCES = 3000;
  private static final int MANY_SENTENCES = 4500;

  /** Languages without a corpus. */
  private static final List<String> THIN = List.of("es", "it", "pt");

  /** Learning rate of each round; the last is used for more. */
  private static final float[] RATES = {.3f, .1f, .04f};

  private final NameLists lists;
  private final List<LabelledText> corpora;
  private final Lexicon lexicon;
  private final TemplateTexts templates;
  private final int epochs;

  private TaggerTraining(Path folder, Path words, int epochs) throws IOException {
    this.epochs = epochs;
    lists = NameLists.read(folder.resolve("gaz"));
    corpora = Corpora.read(folder);
    lexicon = LexiconBuilder.build(lists, WordClusters.read(words), corpora);
    templates = new TemplateTexts(lists);
  }

  /**
   * Trains on {@code folder}, with the clusters in {@code words}; writes the model to {@code out}.
   */
  public static void train(Path folder, Path words, Path out, int epochs) throws IOException {
    TaggerTraining training = new TaggerTraining(folder, words, epochs);
    write(training.behindGate(training.model()), out);
  }

  /** Learns only the gate of the model in {@code out} anew. */
  public static void trainGate(Path folder, Path words, Path out) throws IOException {
    TagModel model = TaggerFiles.model(out);
    write(new TaggerTraining(folder, words, 0).behindGate(model), out);
  }

  private static void write(TagModel model, Path out) throws IOException {
    try (OutputStream stream = Files.newOutputStream(out)) {
      model.write(stream);
    }
    System.out.printf("%s: %d bytes%n", out, Files.size(out));
  }

  private TagModel model() {
    FeatureIndex index = new FeatureIndex(LEAST_COUNT);
    int[] buffer = new int[Features.MOST];
    for (int pass = 0; pass < 1; pass++) {
      epoch(
          pass,
          (line, weight) -> {
            for (int i = line.context.first; i < line.tokens.count; i++) {
              int n = line.features.of(i, buffer);
              for (int f = 0; f < n; f++) {
                index.count(buffer[f]);
              }
            }
          });
    }
    CrfTrainer crf = new CrfTrainer(index);
    for (int e = 0; e < epochs; e++) {
      crf.loss = 0;
      crf.tokens = 0;
      crf.rate = RATES[Math.min(e, RATES.length - 1)];
      epoch(e, crf::learn);
      System.out.printf(
          "epoch %d: %d tokens, loss %.5f a token, %d features%n",
          e, crf.tokens, crf.loss / crf.tokens, index.size());
    }
    return ModelPacker.pack(lexicon, index, crf, SLOTS, .06f, .3f);
  }

  private TagModel behindGate(TagModel model) {
    TagModel gated = GateTraining.train(model, (visitor, number) -> epoch(number, visitor));
    return FrequentWeights.sort(gated, visitor -> epoch(0, visitor));
  }

  private void epoch(int number, LineSamples.Visitor visitor) {
    Random random = new Random(SEED + number);
    Augmentation augmentation = new Augmentation(lists, random);
    LineSamples samples = new LineSamples(lexicon, random);
    List<LabelledText> texts = new ArrayList<>();
    for (LabelledText text : corpora) {
      for (double times = text.source().share(); times > 0; times--) {
        if (random.nextDouble() < times) {
          texts.add(text);
        }
      }
    }
    for (String language : NameLists.LANGUAGES) {
      texts.addAll(
          templates.fill(language, THIN.contains(language) ? MANY_TEMPLATES : TEMPLATES, random));
    }
    for (String language : NameLists.LANGUAGES) {
      texts.addAll(
          templates.prose(language, THIN.contains(language) ? MANY_SENTENCES : SENTENCES, random));
    }
    Collections.shuffle(texts, random);
    for (LabelledText text : texts) {
      samples.visit(augmentation.vary(text), visitor);
    }
  }
}
