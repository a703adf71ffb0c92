package dev.sotto.bench;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.tag.Tagger;
import dev.sotto.text.tag.TaggerFiles;
import dev.sotto.text.tag.TaggerSpeed;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tags gold files and writes predictions for score.py: {@code TagJsonl MODEL|- OUT_FOLDER
 * GOLD.jsonl[.gz]…}, or measures the speed: {@code TagJsonl MODEL|- --speed GOLD.jsonl[.gz]…}.
 */
public final class TagJsonl {
  private static final JsonFactory JSON = new JsonFactory();

  private TagJsonl() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: TagJsonl MODEL|- OUT_FOLDER GOLD.jsonl[.gz]...");
      System.exit(2);
    }
    if (args[1].equals("--speed")) {
      List<String> texts = new ArrayList<>();
      for (int i = 2; i < args.length; i++) {
        try (BufferedReader lines = reader(Path.of(args[i]))) {
          lines.lines().forEach(line -> texts.add(field(line, "text")));
        }
      }
      TaggerSpeed.measure(args[0], texts);
      return;
    }
    Tagger tagger = args[0].equals("-") ? Tagger.standard() : TaggerFiles.read(Path.of(args[0]));
    for (int i = 2; i < args.length; i++) {
      Path gold = Path.of(args[i]);
      String name = gold.getFileName().toString().replace(".jsonl.gz", "").replace(".jsonl", "");
      tag(tagger, gold, Path.of(args[1], name + ".jsonl"));
    }
  }

  private static void tag(Tagger tagger, Path gold, Path out) throws IOException {
    try (BufferedReader lines = reader(gold);
        JsonGenerator json =
            JSON.createGenerator(ObjectWriteContext.empty(), Files.newBufferedWriter(out))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String id = field(line, "id");
        List<Finding> found = tagger.find(field(line, "text"), Hints.NONE);
        write(json, id, found);
      }
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream clear = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(clear, StandardCharsets.UTF_8));
  }

  private static String field(String line, String field) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals(field)) {
          return in.getText();
        }
        in.skipChildren();
      }
    }
    throw new IllegalArgumentException("a record lacks " + field);
  }

  private static void write(JsonGenerator json, String id, List<Finding> found) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeArrayPropertyStart("spans");
    for (Finding f : found) {
      json.writeStartObject();
      json.writeNumberProperty("start", f.start());
      json.writeNumberProperty("end", f.end());
      json.writeStringProperty("label", f.kind().name());
      json.writeNumberProperty("confidence", f.confidence());
      json.writeStringProperty("rule", f.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
