package dev.sotto.bench.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a set: JSON lines {@code {"id","lang","text","spans":[{"start","end","label"}],"ignore"?}},
 * gzip or not. Other keys are passed over.
 */
final class GoldFile {
  static final String SUFFIX = ".jsonl.gz";
  private static final JsonFactory JSON = new JsonFactory();

  private GoldFile() {}

  static List<GoldText> read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).map(GoldFile::parse).toList();
    }
  }

  static GoldText parse(String line) {
    String id = "";
    String language = "";
    String text = "";
    List<Span> spans = List.of();
    List<Span> ignore = List.of();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "id" -> id = in.getString();
          case "lang" -> language = in.getString();
          case "text" -> text = in.getString();
          case "spans" -> spans = spans(in);
          case "ignore" -> ignore = spans(in);
          default -> in.skipChildren();
        }
      }
    }
    return new GoldText(id, language, text, spans, ignore);
  }

  private static List<Span> spans(JsonParser in) {
    List<Span> spans = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      int start = -1;
      int end = -1;
      String label = "";
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "start" -> start = in.getIntValue();
          case "end" -> end = in.getIntValue();
          case "label" -> label = in.getString();
          default -> in.skipChildren();
        }
      }
      spans.add(new Span(start, end, label));
    }
    return spans;
  }
}
