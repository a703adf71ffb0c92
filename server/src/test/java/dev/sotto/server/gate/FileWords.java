package dev.sotto.server.gate;

import dev.sotto.server.registry.Place;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.subject.Choice;
import dev.sotto.server.subject.CompellingGrounds;
import dev.sotto.server.subject.Preference;
import dev.sotto.server.subject.Preferences;
import dev.sotto.server.subject.SubjectState;
import dev.sotto.server.subject.SubjectState.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person in the words of the tables, and what is on file, oldest first, a day between each. */
final class FileWords {
  private static final Instant FIRST = Instant.parse("2026-11-01T09:00:00Z");
  private static final Pattern EVENT = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?(?:/(\\w+))?");

  private FileWords() {}

  /** The instant of the question: a day after the last of {@code onFile}. */
  static Instant after(String onFile) {
    return day(onFile.isEmpty() ? 0 : onFile.split(",").length);
  }

  static SubjectState subject(String person, String onFile) {
    List<Preference> history = new ArrayList<>();
    List<CompellingGrounds> grounds = new ArrayList<>();
    int day = 0;
    for (String event : onFile.isEmpty() ? new String[0] : onFile.split(",")) {
      Matcher matcher = EVENT.matcher(event.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no event: " + event);
      }
      add(matcher, day(day++), history, grounds);
    }
    return person(person, Preferences.of(history), grounds);
  }

  private static void add(
      Matcher event, Instant at, List<Preference> history, List<CompellingGrounds> grounds) {
    PurposeId purpose = purpose(event.group(2));
    if (event.group(1).equals("grounds")) {
      grounds.add(new CompellingGrounds(purpose, "Head of service", "fraud was found", at));
      return;
    }
    String word = event.group(3);
    boolean parental = Preference.PARENTAL.equals(word);
    history.add(
        new Preference(
            purpose,
            UseWords.one(Choice.class, event.group(1)),
            "web",
            parental ? null : word,
            parental ? Preference.PARENTAL : null,
            at));
  }

  private static PurposeId purpose(@Nullable String name) {
    if (name == null) {
      return UseWords.PURPOSE;
    }
    return new PurposeId(name.equals("this use") ? UseWords.USE.value() : name);
  }

  private static SubjectState person(
      String words, Preferences preferences, List<CompellingGrounds> grounds) {
    Presence presence = Presence.KNOWN;
    boolean minor = false;
    Integer age = null;
    Place residence = null;
    for (String word : words.split(",")) {
      switch (word.strip()) {
        case "", "signal" -> {}
        case "unknown" -> presence = Presence.UNKNOWN;
        case "not named" -> presence = Presence.NOT_NAMED;
        case "minor" -> minor = true;
        case String w when w.matches("\\d+") -> age = Integer.valueOf(w);
        case String w -> residence = new Place(w);
      }
    }
    return new SubjectState(presence, minor, age, residence, preferences, grounds);
  }

  private static Instant day(int day) {
    return FIRST.plus(Duration.ofDays(day));
  }
}
