package dev.sotto.bench;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Runs the detector over a set: {@code FindJsonl SET.jsonl[.gz] PREDICTIONS.jsonl [PASSES]}. With
 * passes it finds everything that many times more and prints words and characters a second, on one
 * thread.
 */
public final class FindJsonl {
  private static final JsonFactory JSON = new JsonFactory();

  private FindJsonl() {}

  private record Text(String id, String language, String text) {}

  public static void main(String[] args) throws IOException {
    Detector detector = Detector.standard();
    List<Text> texts = read(Path.of(args[0]));
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Text text : texts) {
        out.write(line(text.id(), find(detector, text)));
        out.write('\n');
      }
    }
    int passes = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    for (int i = 0; i < passes; i++) {
      time(detector, texts);
    }
  }

  private static List<Finding> find(Detector detector, Text text) {
    return detector.find(
        text.text(), Hints.language(text.language().isEmpty() ? null : text.language()));
  }

  private static void time(Detector detector, List<Text> texts) {
    long words = 0;
    long chars = 0;
    int found = 0;
    for (Text text : texts) {
      words += text.text().split("\\s+").length;
      chars += text.text().length();
    }
    long start = System.nanoTime();
    for (Text text : texts) {
      found += find(detector, text).size();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,.0f words/s, %.2f million characters/s, %d findings%n",
        words / seconds, chars / seconds / 1e6, found);
  }

  private static List<Text> read(Path path) throws IOException {
    try (InputStream file = new FileInputStream(path.toFile());
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank()).map(FindJsonl::parse).toList();
    }
  }

  private static Text parse(String line) {
    String id = "";
    String language = "";
    String text = "";
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "id" -> id = parser.getString();
          case "lang" -> language = parser.getString();
          case "text" -> text = parser.getString();
          default -> parser.skipChildren();
        }
      }
    }
    return new Text(id, language, text);
  }

  private static String line(String id, List<Finding> findings) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
      json.writeStartObject().writeStringProperty("id", id).writeName("spans").writeStartArray();
      for (Finding f : findings) {
        json.writeStartObject()
            .writeNumberProperty("start", f.start())
            .writeNumberProperty("end", f.end())
            .writeStringProperty("label", f.kind().name())
            .writeStringProperty("rule", f.rule())
            .writeEndObject();
      }
      json.writeEndArray().writeEndObject();
    }
    return out.toString();
  }
}
