package dev.sotto.bench.speed;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

/**
 * Stanford CoreNLP's three-class name tagger alone (names, places, organisations), by reflection,
 * since it is GPL and no dependency of ours: {@code CoreNlpSpeed DATA_FOLDER SECONDS} with its jars
 * on the class path. Prints {@code name TAB load seconds TAB bytes TAB tokens TAB seconds}.
 */
public final class CoreNlpSpeed {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private CoreNlpSpeed() {}

  public static void main(String[] args)
      throws IOException,
          ClassNotFoundException,
          NoSuchMethodException,
          IllegalAccessException,
          InvocationTargetException {
    List<String> texts = new Corpora(Path.of(args[0])).of("cs-star").texts();
    long start = System.nanoTime();
    Class<?> type = Class.forName("edu.stanford.nlp.ie.crf.CRFClassifier");
    Object classifier = type.getMethod("getClassifier", String.class).invoke(null, MODEL);
    double load = (System.nanoTime() - start) / 1e9;
    Method classify = type.getMethod("classifyToCharacterOffsets", String.class);
    double seconds = Double.parseDouble(args[1]);
    PeerClock.run("CoreNLP, names only", load, texts, seconds, t -> classify.invoke(classifier, t));
  }
}
