package dev.sotto.server;

import dev.sotto.server.chat.FindingJson;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Protections;
import dev.sotto.text.mask.Replacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code sotto redact}: texts in, the same with pseudonyms out. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description =
        "Replaces the personal data in files, or in standard input, and prints the result.",
    footer = {
      "",
      "Each file has pseudonyms of its own. A .json file stays valid JSON.",
      "",
      "Examples:",
      "  sotto redact chat.txt > chat.redacted.txt",
      "  sotto redact --report found.json --lang de < mail.txt",
      "",
      "Exit codes: 0 done, 2 wrong use or a file that could not be read, 3 failed."
    })
final class RedactCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Text files in UTF-8; - is standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "L", description = "The language, where it is known.")
  private @Nullable String language;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes what was found, without values, as JSON.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    Masker masker = new Masker(Detector.standard());
    ObjectNode found = Json.MAPPER.createObjectNode();
    ArrayNode reports = found.putArray("files");
    List<Path> named = files.isEmpty() ? List.of(Path.of("-")) : files;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Path file : named) {
      Conversation conversation = masker.begin(Hints.language(language), Protections.DEFAULT);
      String text = read(file);
      MaskedText masked = json(file) ? conversation.maskJson(text) : conversation.mask(text);
      out.print(masked.text());
      reports.add(report(file, text, masked));
    }
    out.flush();
    if (report != null) {
      Files.write(report, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(found));
    }
    return Main.DONE;
  }

  private static boolean json(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static String read(Path file) {
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Fault.caller(400, "unreadable", file + " is not UTF-8 text: convert it first");
    } catch (IOException e) {
      throw Fault.caller(400, "unreadable", "cannot read " + file);
    }
  }

  private static ObjectNode report(Path file, String text, MaskedText masked) {
    ObjectNode report = Json.MAPPER.createObjectNode();
    report.put("file", file.toString());
    report.put("characters", text.length());
    Map<String, Integer> counts = new TreeMap<>();
    ArrayNode spans = Json.MAPPER.createArrayNode();
    for (Replacement replacement : masked.replacements()) {
      if (replacement.protection() != Protection.KEEP) {
        counts.merge(replacement.finding().kind().name(), 1, Integer::sum);
        spans.add(
            FindingJson.withEvidence(replacement.finding())
                .put("replacement", replacement.replacement()));
      }
    }
    ObjectNode byKind = report.putObject("counts");
    counts.forEach(byKind::put);
    report.set("spans", spans);
    return report;
  }
}
