package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.redact.Style;
import dev.sotto.server.subject.KnownJson;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Protections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known beside the text, and which kinds are replaced. */
final class MaskOptions {
  @Option(names = "--lang", paramLabel = "L", description = "The language, where it is known.")
  private @Nullable String language;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description =
          "What is known of the subject, as JSON: {\"names\":[],\"emails\":[],\"phones\":[],"
              + "\"addresses\":[],\"numbers\":[],\"other\":[]}.")
  private @Nullable Path known;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description = "Replaces these kinds only: PERSON,EMAIL.")
  private Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  @Option(
      names = "--keep",
      paramLabel = "KIND",
      split = ",",
      description =
          "Keeps these kinds. Without --kinds and --keep, MONEY, DATE, LOCATION and ORGANIZATION"
              + " are kept.")
  private Set<Kind> keep = EnumSet.noneOf(Kind.class);

  Hints hints() {
    return new Hints(language, known == null ? KnownIdentifiers.NONE : read(known));
  }

  private static KnownIdentifiers read(Path file) {
    try {
      return KnownIdentifiers.of(KnownJson.alone(Json.object(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw Fault.caller(400, "unreadable", "cannot read " + file);
    } catch (Fault e) {
      throw Fault.caller(400, e.code(), file + ": " + e.say().replace("the body", "it"));
    }
  }

  /** The protection of each kind in {@code style}. */
  Protections protections(Style style) {
    Map<Kind, Protection> declared = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      boolean replaced = kinds.isEmpty() ? kind.personal() : kinds.contains(kind);
      declared.put(kind, replaced && !keep.contains(kind) ? style.protection() : Protection.KEEP);
    }
    return Protections.of(declared);
  }
}
