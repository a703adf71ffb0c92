package dev.sotto.server;

import dev.sotto.server.CheckCommand.Format;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.yaml.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code sotto check} writes. */
final class CheckReport {
  private CheckReport() {}

  /** Writes the problems, and what was found where {@code registry} was read. */
  static void write(
      PrintWriter out,
      Format format,
      Path folder,
      List<Problem> problems,
      @Nullable Registry registry) {
    switch (format) {
      case TEXT -> text(out, problems, registry);
      case JSON -> out.println(json(problems, registry));
      case GITHUB -> problems.forEach(problem -> out.println(annotation(folder, problem)));
    }
    out.flush();
  }

  private static void text(PrintWriter out, List<Problem> problems, @Nullable Registry registry) {
    for (Problem problem : problems) {
      out.println(problem);
      out.println("  mend: " + problem.mend());
    }
    long errors = problems.stream().filter(Problem::error).count();
    if (registry == null) {
      out.println(count(errors, "error") + ": this registry does not load.");
    } else {
      out.println("Fine: " + summary(registry) + ".");
      out.println("Digest: " + registry.digest());
    }
  }

  private static String summary(Registry registry) {
    String said =
        String.join(
            ", ",
            count(registry.uses().size(), "use"),
            count(registry.purposes().size(), "purpose"),
            count(registry.recipients().size(), "recipient"),
            count(registry.systems().size(), "system"),
            count(registry.laws().size(), "law"));
    int rules = registry.detection().words().size() + registry.detection().patterns().size();
    return rules == 0 ? said : said + ", " + count(rules, "detection rule");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static ObjectNode json(List<Problem> problems, @Nullable Registry registry) {
    ObjectNode report = Json.MAPPER.createObjectNode();
    report.put("ok", registry != null);
    if (registry != null) {
      report.put("digest", registry.digest());
      report.put("uses", registry.uses().size());
    }
    ArrayNode list = report.putArray("problems");
    for (Problem problem : problems) {
      ObjectNode entry = list.addObject();
      entry.put("severity", problem.error() ? "error" : "warning");
      entry.put("file", problem.file());
      entry.put("line", problem.line());
      entry.put("column", problem.column());
      entry.put("what", problem.what());
      entry.put("mend", problem.mend());
    }
    return report;
  }

  /** A workflow command of GitHub Actions; {@code %} and line ends are escaped as it asks. */
  private static String annotation(Path folder, Problem problem) {
    String message = problem.what() + " (mend: " + problem.mend() + ")";
    return "::%s file=%s,line=%d,col=%d::%s"
        .formatted(
            problem.error() ? "error" : "warning",
            folder.resolve(problem.file()),
            problem.line(),
            problem.column(),
            message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }
}
