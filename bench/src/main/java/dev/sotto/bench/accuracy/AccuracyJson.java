package dev.sotto.bench.accuracy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The figures for machines, in the words of score.py's {@code --json}, a line a set; an undefined
 * one is null.
 */
final class AccuracyJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private AccuracyJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Path file, List<SetReport> reports) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        for (SetReport report : reports) {
          json.writeRaw('\n');
          json.writeName(report.name());
          new AccuracyJson(json).report(report);
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  private void report(SetReport report) {
    json.writeStartObject();
    json.writeNumberProperty("records", report.all().texts());
    json.writeObjectPropertyStart("labels");
    report.all().labels().forEach(this::row);
    json.writeEndObject();
    row("all", report.all().all());
    row("personal", report.personal().all());
    row("with_known", report.known().all());
    json.writeNumberProperty("records_with_known", report.knownTexts());
    json.writeNumberProperty("records_with_known_readable", report.readableTexts());
    json.writeObjectPropertyStart("false_alarms");
    report.all().falseAlarms().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void row(String name, Row row) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("gold", row.gold());
    figures("exact", row.exact());
    figures("overlap", row.overlap());
    share("any_recall", row.any());
    json.writeNumberProperty("leaks", row.leaks());
    share("leak_rate", row.leak());
    json.writeNumberProperty("records_with_gold", row.records());
    json.writeNumberProperty("leaky_records", row.leakyRecords());
    share("leaky_record_rate", row.leakyShare());
    json.writeEndObject();
  }

  private void figures(String name, Figures figures) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("hits", figures.hits());
    json.writeNumberProperty("pred", figures.predicted());
    share("p", figures.precision());
    share("r", figures.recall());
    share("f1", figures.f1());
    share("f2", figures.f2());
    json.writeEndObject();
  }

  private void share(String name, double share) {
    if (Double.isNaN(share)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, Math.round(share * 1e6) / 1e6);
    }
  }
}
