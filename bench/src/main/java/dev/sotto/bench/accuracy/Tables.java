package dev.sotto.bench.accuracy;

import dev.sotto.bench.accuracy.Target.Outcome;
import dev.sotto.bench.report.Table;
import java.util.List;
import java.util.Locale;

/** The tables of a run. */
final class Tables {
  private Tables() {}

  /** A line a set: names, leaks, and what is left with the subject known. */
  static Table summary(List<SetReport> reports) {
    Table table =
        new Table(
            "set",
            "texts",
            "PERSON P",
            "R",
            "F1",
            "F2",
            "personal leak (texts)",
            "Presidio",
            "known leak (texts)",
            "readable",
            "targets");
    for (SetReport r : reports) {
      Figures person = r.all().of("PERSON").overlap();
      table.row(
          r.name(),
          String.valueOf(r.all().texts()),
          Share.text(person.precision()),
          Share.text(person.recall()),
          Share.text(person.f1()),
          Share.text(person.f2()),
          leak(r.personal().all()),
          presidio(r.name()),
          leak(r.known().all()),
          r.readableTexts() + " of " + r.knownTexts(),
          met(Targets.of(r)));
    }
    return table;
  }

  private static String presidio(String set) {
    Peer peer = Peer.presidio(set);
    return peer == null ? "–" : Share.text(peer.leak()) + " (" + Share.text(peer.records()) + ")";
  }

  private static String leak(Row row) {
    return Share.text(row.leak()) + " (" + Share.text(row.leakyShare()) + ")";
  }

  private static String met(List<Outcome> outcomes) {
    long met = outcomes.stream().filter(Outcome::met).count();
    return outcomes.isEmpty() ? "–" : met + " of " + outcomes.size();
  }

  /** A line a target. */
  static Table targets(List<SetReport> reports) {
    Table table = new Table("set", "figure", "target", "reached", "");
    for (SetReport report : reports) {
      for (Outcome outcome : Targets.of(report)) {
        Target target = outcome.target();
        table.row(
            target.set(),
            target.what(),
            (target.atLeast() ? "≥ " : "≤ ") + number(target.bound()),
            number(outcome.reached()),
            outcome.met() ? "pass" : "MISS");
      }
    }
    return table;
  }

  private static String number(double figure) {
    if (figure > 1) {
      return String.format(Locale.ROOT, "%.0f", figure);
    }
    String text = Share.text(figure);
    return Math.abs(figure) < .1 ? fine(figure) : text;
  }

  /** Four decimals, since a tenth of a small rate needs them. */
  private static String fine(double figure) {
    String text = String.format(Locale.ROOT, "%.4f", figure).substring(1);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /** A line a kind that has gold in the set, then all of them and the personal ones. */
  static Table kinds(SetReport report) {
    Table table =
        new Table(
            "kind",
            "gold",
            "exact P",
            "R",
            "F1",
            "F2",
            "overlap P",
            "R",
            "F1",
            "F2",
            "any",
            "leak (texts)",
            "known: leak (texts)");
    report.all().labels().forEach((label, row) -> kind(table, label, row, report));
    kind(table, "all", report.all().all(), report);
    kind(table, "personal", report.personal().all(), report);
    return table;
  }

  private static void kind(Table table, String label, Row row, SetReport report) {
    Figures exact = row.exact();
    Figures overlap = row.overlap();
    table.row(
        label,
        String.valueOf(row.gold()),
        Share.text(exact.precision()),
        Share.text(exact.recall()),
        Share.text(exact.f1()),
        Share.text(exact.f2()),
        Share.text(overlap.precision()),
        Share.text(overlap.recall()),
        Share.text(overlap.f1()),
        Share.text(overlap.f2()),
        Share.text(row.any()),
        leak(row),
        known(label, report));
  }

  private static String known(String label, SetReport report) {
    if (label.equals("personal")) {
      return leak(report.known().all());
    }
    Row row = report.known().of(label);
    return row.gold() == 0 ? "–" : leak(row);
  }

  /** False alarms of each label, the most first where it matters: on texts with nothing to find. */
  static String alarms(SetReport report) {
    StringBuilder out = new StringBuilder();
    report
        .all()
        .falseAlarms()
        .forEach((label, n) -> out.append(out.isEmpty() ? "" : ", ").append(label + " " + n));
    return out.isEmpty() ? "none" : out.toString();
  }
}
