package dev.sotto.server.mask;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.file.FileReader;
import dev.sotto.server.file.FileText;
import dev.sotto.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files in messages: OpenAI's {@code file} and {@code input_file} parts and Anthropic's {@code
 * document} blocks. In their place goes their masked text as a text part, never a file.
 */
public final class FileParts {
  private static final FileReader READER = new FileReader(Duration.ofSeconds(20));

  private final Masking masking;

  FileParts(Masking masking) {
    this.masking = masking;
  }

  /** Whether a part of a message is a file. */
  static boolean is(ObjectNode part) {
    String type = part.path("type").asString("");
    return type.equals("file") && part.path("file").isObject()
        || type.equals("input_file")
        || type.equals("document") && part.path("source").isObject();
  }

  /**
   * The text part that goes in place of {@code part}.
   *
   * @throws Fault {@code unsupported_content}, with what to do instead
   */
  ObjectNode masked(ObjectNode part, String path) {
    String type = part.path("type").asString("");
    boolean input = type.equals("input_file");
    ObjectNode text = Json.MAPPER.createObjectNode().put("type", input ? "input_text" : "text");
    if (type.equals("document")) {
      text.put("text", document(part, path));
    } else {
      JsonNode file = input ? part : part.path("file");
      String name = file.path("filename").asString("");
      text.put("text", file(data(file.path("file_data"), path), name, "", path));
    }
    for (String kept : new String[] {"cache_control", "prompt_cache_breakpoint"}) {
      if (part.has(kept)) {
        text.set(kept, part.path(kept));
      }
    }
    return text;
  }

  private String document(ObjectNode part, String path) {
    JsonNode source = part.path("source");
    String title = part.path("title").asString("");
    String said = context(part, path);
    return switch (source.path("type").asString("")) {
      case "base64" ->
          said
              + file(
                  data(source.path("data"), path),
                  title,
                  source.path("media_type").asString(""),
                  path);
      case "text" -> said + plainText(source.path("data"), title, path);
      default ->
          throw Fault.caller(
              400,
              "unsupported_content",
              path
                  + ".source: only documents that come with the request (base64, text) can be"
                  + " masked, so nothing was sent: send the file itself");
    };
  }

  private String context(ObjectNode part, String path) {
    String context = part.path("context").asString("");
    return context.isEmpty() ? "" : masking.text(path + ".context", context) + "\n\n";
  }

  private String file(Data data, String name, String mediaType, String path) {
    String type = mediaType.isEmpty() ? data.mediaType() : mediaType;
    return masked(() -> READER.read(data.bytes(), name, type), name, path);
  }

  private String plainText(JsonNode text, String name, String path) {
    if (!text.isString()) {
      throw invalid(path + ".source.data: must be a text");
    }
    byte[] utf8 = text.stringValue().getBytes(StandardCharsets.UTF_8);
    return masked(() -> READER.readText(utf8, name), name, path);
  }

  private String masked(Supplier<FileText> read, String name, String path) {
    FileText file;
    try {
      file = read.get();
    } catch (Fault fault) {
      throw fault.whose() == Fault.Whose.CALLER
          ? Fault.caller(
              fault.status(), fault.code(), path + ": " + fault.say() + "; nothing was sent")
          : fault;
    }
    masking.tookFile(file.type());
    StringBuilder text = new StringBuilder(heading(file, name, path));
    for (FileText.Part part : file.parts()) {
      text.append('\n');
      if (!part.title().isEmpty()) {
        text.append("Sheet ").append(masking.text(path + " (sheet)", part.title())).append(":\n");
      }
      text.append(masking.document(path, part.text(), part.format()));
    }
    return text.toString();
  }

  /** Says that this is a file's text; the name goes through the mask, divided into words. */
  private String heading(FileText file, String name, String path) {
    int dot = name.lastIndexOf('.');
    String words = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[_+.-]+", " ").strip();
    String named =
        words.isEmpty() ? "a file" : "the file \"" + masking.text(path + " (name)", words) + "\"";
    String kind = file.type().toUpperCase(Locale.ROOT);
    String unread = file.unread().isEmpty() ? "" : "; " + file.unread();
    return "[Text of " + named + " (" + kind + unread + ")]\n";
  }

  /** A file's bytes and the type that its data URL says. */
  private record Data(byte[] bytes, String mediaType) {
    @Override
    public String toString() {
      return "Data[" + bytes.length + " bytes]";
    }
  }

  private static Data data(JsonNode data, String path) {
    if (!data.isString()) {
      throw Fault.caller(
          400,
          "unsupported_content",
          path
              + ": only files that come with the request can be masked, so nothing was sent:"
              + " send the file itself as base64");
    }
    String text = data.stringValue();
    int comma = text.startsWith("data:") ? text.indexOf(',') : -1;
    String type = comma < 0 ? "" : text.substring(5, comma).replaceFirst(";base64$", "");
    try {
      return new Data(Base64.getMimeDecoder().decode(text.substring(comma + 1)), type);
    } catch (IllegalArgumentException e) {
      throw invalid(path + ": the file's data must be base64, or a data URL of it");
    }
  }

  private static Fault invalid(String message) {
    return Fault.caller(400, "invalid_field", message);
  }
}
