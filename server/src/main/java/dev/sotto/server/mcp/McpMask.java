package dev.sotto.server.mcp;

import dev.sotto.server.http.Json;
import dev.sotto.server.mask.OthersWords;
import dev.sotto.server.subject.FoundIdentifier;
import dev.sotto.server.subject.Whose;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Replacement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Masks one message: looks at all of its texts, asks once whose the identifiers are, then writes
 * them. Not thread-safe.
 */
final class McpMask {
  private final Conversation conversation;
  private final SealedPseudonyms pseudonyms;
  private final @Nullable Whose whose;
  private final OthersWords words;
  private final boolean hides;
  private final Map<Kind, Integer> others = new EnumMap<>(Kind.class);
  private Set<FoundIdentifier> theirs = Set.of();

  /**
   * @param whose null: nobody asks
   * @param hides values become pseudonyms; else only what belongs to others is replaced
   */
  McpMask(
      Conversation conversation,
      SealedPseudonyms pseudonyms,
      @Nullable Whose whose,
      OthersWords words,
      boolean hides) {
    this.conversation = conversation;
    this.pseudonyms = pseudonyms;
    this.whose = whose;
    this.words = words;
    this.hides = hides;
  }

  /** A text and what was found in it. */
  private record Seen(String text, boolean json, MaskedText masked) {
    @Override
    public String toString() {
      return "Seen[hidden]";
    }
  }

  /** Masks the texts of {@code message} in place. */
  void in(JsonNode message) {
    Deque<Seen> seen = new ArrayDeque<>();
    new Texts(
            text -> {
              seen.add(look(text));
              return text;
            })
        .in(message);
    ask(seen);
    new Texts(text -> write(seen.remove())).in(message);
  }

  /** What was found, of each kind. */
  Map<Kind, Integer> found() {
    return conversation.counts();
  }

  /** Kinds found that the use blocks. */
  Set<Kind> blocked() {
    return conversation.blocked();
  }

  /** How many identifiers of others there were. */
  Map<Kind, Integer> others() {
    return Map.copyOf(others);
  }

  private Seen look(String text) {
    boolean json = text.startsWith("{") || text.startsWith("[");
    return new Seen(text, json, json ? conversation.maskJson(text) : conversation.mask(text));
  }

  private void ask(Iterable<Seen> seen) {
    Set<FoundIdentifier> asked = new LinkedHashSet<>();
    for (Seen each : seen) {
      for (Replacement replacement : each.masked().replacements()) {
        if (FoundIdentifier.KINDS.contains(replacement.finding().kind())) {
          asked.add(identifier(each, replacement));
        }
      }
    }
    theirs = whose == null || asked.isEmpty() ? Set.of() : whose.others(asked);
    theirs.forEach(each -> others.merge(each.kind(), 1, Integer::sum));
  }

  private static FoundIdentifier identifier(Seen seen, Replacement replacement) {
    return new FoundIdentifier(replacement.finding().kind(), value(seen, replacement));
  }

  /** What stood there, without the escapes of JSON. */
  private static String value(Seen seen, Replacement replacement) {
    String raw = seen.text().substring(replacement.finding().start(), replacement.finding().end());
    if (!seen.json() || raw.indexOf('\\') < 0) {
      return raw;
    }
    try {
      return Json.MAPPER.readValue('"' + raw + '"', String.class);
    } catch (JacksonException e) {
      return raw;
    }
  }

  private String write(Seen seen) {
    String masked = seen.masked().text();
    StringBuilder out = new StringBuilder(masked.length() + 64);
    int done = 0;
    for (Replacement each : ordered(seen.masked())) {
      if (each.start() < done) {
        continue;
      }
      String stands = stands(seen, each);
      if (stands != null) {
        int quote = stands.equals(raw(seen, each)) && wasNumber(seen, each) ? 1 : 0;
        out.append(masked, done, each.start() - quote).append(stands);
        done = each.end() + quote;
      }
    }
    return out.append(masked, done, masked.length()).toString();
  }

  private static List<Replacement> ordered(MaskedText masked) {
    List<Replacement> ordered = new ArrayList<>(masked.replacements());
    ordered.sort(Comparator.comparingInt(Replacement::start));
    return ordered;
  }

  /** Whether it was a number literal of JSON, which stands between quotes now. */
  private static boolean wasNumber(Seen seen, Replacement each) {
    String masked = seen.masked().text();
    int before = each.finding().start() - 1;
    return seen.json()
        && each.start() > 0
        && each.end() < masked.length()
        && masked.charAt(each.start() - 1) == '"'
        && masked.charAt(each.end()) == '"'
        && (before < 0 || seen.text().charAt(before) != '"');
  }

  private static String raw(Seen seen, Replacement each) {
    return seen.text().substring(each.finding().start(), each.finding().end());
  }

  private boolean theirs(Seen seen, Replacement each) {
    return FoundIdentifier.KINDS.contains(each.finding().kind())
        && theirs.contains(identifier(seen, each));
  }

  /** What is written in place of a replacement; null: what the mask wrote. */
  private @Nullable String stands(Seen seen, Replacement each) {
    Kind kind = each.finding().kind();
    if (theirs(seen, each)) {
      return words.of(kind);
    }
    if (!hides || each.protection() == Protection.KEEP || literal(each)) {
      return raw(seen, each);
    }
    return each.protection() == Protection.PSEUDONYM
        ? pseudonyms.of(kind, value(seen, each))
        : null;
  }

  private static boolean literal(Replacement each) {
    return each.finding().rule().equals("literal");
  }
}
