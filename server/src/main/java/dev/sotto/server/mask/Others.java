package dev.sotto.server.mask;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.Screen;
import dev.sotto.server.protocol.Screens;
import dev.sotto.server.subject.FoundIdentifier;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.Whose;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Replacement;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Other subjects' identifiers in one call: seen while its texts are masked, looked up together,
 * neither kept nor restored, and taken out of the reply where the model wrote them itself. Asks
 * nobody where the call names no subject. Not thread-safe.
 */
public final class Others implements Screens {
  private final @Nullable Whose whose;
  private final OthersWords words;
  private final boolean mayBeKept;
  private final Set<FoundIdentifier> seen = new LinkedHashSet<>();
  private final Set<FoundIdentifier> kept = new LinkedHashSet<>();
  private final Map<String, Kind> theirs = new HashMap<>();
  private final Map<Kind, Integer> inRequest = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> inReply = new EnumMap<>(Kind.class);

  Others(Masking.About about) {
    Subject subject = about.subject();
    this.whose = about.whose();
    this.words = OthersWords.of(subject == null ? null : subject.record().language());
    this.mayBeKept =
        whose != null
            && FoundIdentifier.KINDS.stream()
                .anyMatch(kind -> about.use().protect().get(kind) == Protection.KEEP);
  }

  /** How many of each kind the request held; each value counts once. */
  public Map<Kind, Integer> inRequest() {
    return Collections.unmodifiableMap(inRequest);
  }

  /** How many of each kind the model wrote itself so far. */
  Map<Kind, Integer> inReply() {
    return Collections.unmodifiableMap(new EnumMap<>(inReply));
  }

  /** Whether the request held none. */
  public boolean none() {
    return inRequest.isEmpty();
  }

  /** Whether the use keeps a kind that could be another's. */
  boolean mayBeKept() {
    return mayBeKept;
  }

  /** Whether one was kept. */
  boolean areKept() {
    return kept.stream().anyMatch(each -> theirs(each.value()));
  }

  /** Notes what was found in a text that was masked. */
  void see(String text, MaskedText masked) {
    if (whose == null) {
      return;
    }
    for (Replacement replacement : masked.replacements()) {
      Kind kind = replacement.finding().kind();
      if (FoundIdentifier.KINDS.contains(kind) && !replacement.finding().rule().equals("literal")) {
        int start = replacement.finding().start();
        String value = text.substring(start, replacement.finding().end());
        FoundIdentifier found = new FoundIdentifier(kind, unescaped(value));
        seen.add(found);
        if (replacement.protection() == Protection.KEEP) {
          kept.add(found);
        }
      }
    }
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    try {
      return Json.MAPPER.readValue('"' + value + '"', String.class);
    } catch (JacksonException e) {
      return value;
    }
  }

  /** Asks whose the identifiers are that were seen since the last time. */
  void look() {
    for (FoundIdentifier each : ask(seen)) {
      if (!theirs(each.value())) {
        inRequest.merge(each.kind(), 1, Integer::sum);
        each.forms().forEach(form -> theirs.put(form, each.kind()));
        theirs.put(each.value(), each.kind());
      }
    }
    seen.clear();
  }

  private Set<FoundIdentifier> ask(Collection<FoundIdentifier> found) {
    return whose == null || found.isEmpty() ? Set.of() : whose.others(found);
  }

  /** Whether {@code value} is one of those that the request held, however it is written. */
  boolean theirs(String value) {
    return kind(value) != null;
  }

  private @Nullable Kind kind(String value) {
    Kind exact = theirs.get(value);
    if (exact != null) {
      return exact;
    }
    for (Kind kind : FoundIdentifier.KINDS) {
      for (String form : new FoundIdentifier(kind, value).forms()) {
        if (theirs.containsKey(form)) {
          return theirs.get(form);
        }
      }
    }
    return null;
  }

  /** What is written where {@code value} would be restored. */
  String shown(String value) {
    Kind kind = kind(value);
    return kind == null ? value : words.of(kind);
  }

  /** Those of {@code found}, which the model wrote, that are others'; they are counted. */
  Set<FoundIdentifier> inReply(Collection<FoundIdentifier> found) {
    Set<FoundIdentifier> others = ask(found);
    others.forEach(each -> inReply.merge(each.kind(), 1, Integer::sum));
    return others;
  }

  String words(Kind kind) {
    return words.of(kind);
  }

  @Override
  public Screen next(boolean json) {
    return whose == null ? Screens.NONE.next(json) : new ReplyScreen(this, json);
  }

  @Override
  public String toString() {
    return "Others[" + inRequest + "]";
  }
}
