package dev.sotto.server;

import dev.sotto.server.chat.FindingJson;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.KnownJson;
import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.known.KnownIdentifiers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code sotto find}: JSON lines in, JSON lines out. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Finds personal data in JSON lines from standard input.",
    footer = {
      "",
      "In:  {\"id\",\"text\",\"lang\"?,\"known\"?}  known:"
          + " {\"names\":[],\"emails\":[],\"phones\":[],",
      "     \"addresses\":[],\"numbers\":[],\"other\":[]}",
      "Out: {\"id\",\"spans\":[{\"start\",\"end\",\"label\",\"confidence\",\"rule\"}]}",
      "Offsets are UTF-16 units, the end exclusive.",
      "",
      "Example:",
      "  echo '{\"id\":1,\"text\":\"I am Anna Keller, anna@example.com\"}' | sotto find",
      "",
      "Exit codes: 0 done, 2 wrong use, 3 a line could not be read (the others are answered)."
    })
final class FindCommand implements Callable<Integer> {
  @Option(names = "--lang", paramLabel = "L", description = "The language of lines without one.")
  private @Nullable String language;

  @Mixin private RegistryOption registry = new RegistryOption();

  @Override
  public Integer call() throws IOException {
    Detector detector = registry.detector();
    int refused = 0;
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          out.write(Json.MAPPER.writeValueAsString(answer(detector, line)));
          out.newLine();
        } catch (Fault fault) {
          refused++;
          System.err.println("sotto: line " + number + ": " + fault.say());
        }
      }
    }
    return refused == 0 ? Main.DONE : Main.FAILED;
  }

  private ObjectNode answer(Detector detector, String line) {
    ObjectNode record = Json.object(line.getBytes(StandardCharsets.UTF_8));
    JsonNode text = record.path("text");
    if (!text.isString()) {
      throw Fault.caller(400, "invalid_field", "'text' must be a text");
    }
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.set("id", record.path("id").isMissingNode() ? Json.MAPPER.nullNode() : record.get("id"));
    ArrayNode spans = answer.putArray("spans");
    for (Finding finding : detector.find(text.stringValue(), hints(record))) {
      spans.add(FindingJson.of(finding));
    }
    return answer;
  }

  private Hints hints(ObjectNode record) {
    JsonNode named = record.path("lang");
    KnownIdentifiers known =
        record.path("known") instanceof ObjectNode object
            ? KnownIdentifiers.of(KnownJson.alone(object))
            : KnownIdentifiers.NONE;
    return new Hints(named.isString() ? named.stringValue() : language, known);
  }
}
