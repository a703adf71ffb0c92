package dev.sotto.text.tag;

import dev.sotto.text.Kind;
import dev.sotto.text.tag.LabelledText.Source;
import dev.sotto.text.tag.LabelledText.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the labelled corpora of the data folder, each with what is known of its labels. */
final class Corpora {
  private static final JsonFactory JSON = new JsonFactory();

  /** File name (without ending) to the trust in it; a file that is not named here is not used. */
  private static final Map<String, Source> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("en-star-surrogate", new Source(1f, true, false, .6, 0, .4));
    SOURCES.put("en-star", new Source(1f, true, false, .25, .4, .4));
    SOURCES.put("en-multidogo", new Source(1f, false, true, .7, .2, .25));
    SOURCES.put("en-wnut17", new Source(1f, false, false, 1.5, .45, .3));
    SOURCES.put("en-btc", new Source(1f, false, false, 1.5, .45, .3));
    SOURCES.put("en-wikigold", new Source(1f, false, false, 3, .45, .3));
    SOURCES.put("de-germeval14", new Source(1f, false, false, 1.5, .4, .3));
    SOURCES.put("de-europeana", new Source(.3f, false, false, .6, .3, .2));
    SOURCES.put("fr-europeana", new Source(.4f, false, false, .7, .3, .2));
    SOURCES.put("nl-europeana", new Source(.3f, false, false, .6, .3, .2));
  }

  private Corpora() {}

  /** All texts, in an order that depends on the files only. */
  static List<LabelledText> read(Path folder) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Map.Entry<String, Source> e : SOURCES.entrySet()) {
      Path file = folder.resolve(e.getKey() + ".jsonl.gz");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          texts.add(parse(line, e.getValue()));
        }
      }
    }
    return texts;
  }

  private static LabelledText parse(String line, Source source) {
    String text = "";
    String language = "en";
    List<Span> spans = new ArrayList<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "text" -> text = in.getText();
          case "lang" -> language = in.getText();
          case "spans" -> spans(in, spans, false);
          case "ignore" -> spans(in, spans, true);
          default -> in.skipChildren();
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return new LabelledText(language, text, withoutOverlaps(spans), source);
  }

  private static void spans(JsonParser in, List<Span> spans, boolean ignored) {
    while (in.nextToken() == JsonToken.START_OBJECT) {
      int start = 0;
      int end = 0;
      String label = "";
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "start" -> start = in.getIntValue();
          case "end" -> end = in.getIntValue();
          case "label" -> label = in.getText();
          default -> in.skipChildren();
        }
      }
      int tag = ignored ? Span.UNKNOWN : Tags.begin(Kind.valueOf(label));
      if (tag != Tags.OUTSIDE) {
        spans.add(new Span(start, end, tag));
      }
    }
  }

  private static List<Span> withoutOverlaps(List<Span> spans) {
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span s : spans) {
      if (s.start() >= end) {
        kept.add(s);
        end = s.end();
      }
    }
    return kept;
  }
}
