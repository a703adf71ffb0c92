package dev.sotto.bench.accuracy;

import dev.sotto.bench.accuracy.Target.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The project's targets for the open sets. */
final class Targets {
  private static final Map<String, Double> PERSON_F1 =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cs-star", .97),
              Map.entry("cs-star-surrogate", .98),
              Map.entry("cs-taubench", .93),
              Map.entry("ner-en-ewt", .86),
              Map.entry("ner-en-btc", .80),
              Map.entry("ner-en-wnut17dev", .55),
              Map.entry("ner-de-germeval14", .85),
              Map.entry("ner-fr-wikineural", .85),
              Map.entry("ner-es-wikineural", .85),
              Map.entry("ner-nl-wikineural", .85),
              Map.entry("ner-it-kind", .85),
              Map.entry("ner-pt-bosque", .85)));

  private static final Map<String, Double> LEAK =
      new TreeMap<>(
          Map.of(
              "cs-star", .015,
              "cs-star-surrogate", .02,
              "cs-taubench", .02,
              "cs-sgd", .04,
              "cs-multidogo", .06));

  private static final List<String> STRUCTURED =
      List.of("cs-star-surrogate", "cs-handwritten-multi", "cs-taubench");

  private static final double STRUCTURED_F1 = .98;
  private static final double HANDWRITTEN_PERSON_F1 = .95;
  private static final double HANDWRITTEN_LEAK = .02;
  private static final double TENTH = .1;
  private static final double KNOWN_LEAK = .005;
  private static final int FALSE_ALARMS = 8;
  private static final double MULTIDOGO_RECALL = .93;
  private static final double SYNTH_F2 = .903;

  private Targets() {}

  /** All targets that the report's set has, with what was reached. */
  static List<Outcome> of(SetReport report) {
    String set = report.name();
    List<Target> targets = new ArrayList<>();
    boolean language = set.startsWith("cs-handwritten-multi, ");
    names(set, language, targets);
    leaks(set, language, targets);
    if (STRUCTURED.contains(set)) {
      structured(report, targets);
    }
    if (set.equals("presidio-synth-v2")) {
      targets.add(
          Target.least(set, "F2, all its kinds", r -> r.all().all().overlap().f2(), SYNTH_F2));
    }
    if (set.startsWith("neg-")) {
      targets.add(
          Target.most(
              set,
              "false names, contact data and ids",
              r -> (double) r.chargedAlarms(),
              FALSE_ALARMS));
    }
    return targets.stream().map(t -> t.on(report)).toList();
  }

  private static void names(String set, boolean language, List<Target> targets) {
    Double least = language ? Double.valueOf(HANDWRITTEN_PERSON_F1) : PERSON_F1.get(set);
    if (least != null) {
      targets.add(Target.least(set, "PERSON F1", r -> r.all().of("PERSON").overlap().f1(), least));
    }
    if (set.equals("cs-multidogo")) {
      targets.add(
          Target.least(
              set,
              "PERSON recall",
              r -> r.all().of("PERSON").overlap().recall(),
              MULTIDOGO_RECALL));
    }
  }

  private static void structured(SetReport report, List<Target> targets) {
    for (String kind : report.structured().labels().keySet()) {
      if (report.structured().of(kind).gold() > 0) {
        targets.add(
            Target.least(
                report.name(),
                kind + " F1",
                r -> r.structured().of(kind).overlap().f1(),
                STRUCTURED_F1));
      }
    }
  }

  private static void leaks(String set, boolean language, List<Target> targets) {
    Double most = language ? Double.valueOf(HANDWRITTEN_LEAK) : LEAK.get(set);
    if (most != null) {
      targets.add(Target.most(set, "personal leak", r -> r.personal().all().leak(), most));
    }
    Peer presidio = Peer.presidio(set);
    if (presidio != null && set.startsWith("cs-")) {
      targets.add(
          Target.most(
              set,
              "leaking texts, a tenth of Presidio's",
              r -> r.personal().all().leakyShare(),
              TENTH * presidio.records()));
    }
    if (set.startsWith("cs-") && !language) {
      targets.add(
          Target.most(set, "leaking texts, known", r -> r.known().all().leakyShare(), KNOWN_LEAK));
    }
  }
}
