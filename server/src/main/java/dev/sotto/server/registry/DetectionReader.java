package dev.sotto.server.registry;

import dev.sotto.server.registry.Written.AllowText;
import dev.sotto.server.registry.Written.PatternText;
import dev.sotto.server.registry.Written.WordsText;
import dev.sotto.server.yaml.Problem;
import dev.sotto.text.Kind;
import dev.sotto.text.company.Allowed;
import dev.sotto.text.company.Check;
import dev.sotto.text.company.CompanyRules;
import dev.sotto.text.company.PatternRule;
import dev.sotto.text.company.RuleProblems;
import dev.sotto.text.company.WordRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what the company itself names to find and to leave in the clear. */
final class DetectionReader {
  private static final double CONFIDENCE = .9;
  private static final String SYNTAX =
      "write RE2 syntax (https://github.com/google/re2/wiki/Syntax): no lookaround, no"
          + " backreferences, something in each match";

  private final Sections sections;
  private final List<Problem> problems;
  private final Set<String> listed = new HashSet<>();

  DetectionReader(Sections sections, List<Problem> problems) {
    this.sections = sections;
    this.problems = problems;
  }

  /** The rules; those with a problem are left out. */
  CompanyRules read() {
    List<WordRule> words = new ArrayList<>();
    for (Entry entry : sections.section(Sections.WORDS).values()) {
      WordsText text = entry.as(WordsText.class);
      kept(entry, text.kind());
      boolean good = words(entry, "words", text.words()) & words(entry, "context", text.context());
      text.words().forEach(word -> listed.add(word.toLowerCase(Locale.ROOT)));
      if (good) {
        words.add(
            new WordRule(
                entry.id(), text.kind(), text.words(), text.caseSensitive(), text.context()));
      }
    }
    return new CompanyRules(words, patterns(), allowed());
  }

  private List<PatternRule> patterns() {
    List<PatternRule> patterns = new ArrayList<>();
    for (Entry entry : sections.section(Sections.PATTERNS).values()) {
      PatternText text = entry.as(PatternText.class);
      kept(entry, text.kind());
      boolean good = words(entry, "context", text.context());
      var wrong = RuleProblems.ofPattern(text.pattern());
      wrong.ifPresent(what -> problems.add(entry.error("pattern", "the pattern " + what, SYNTAX)));
      if (good && wrong.isEmpty()) {
        patterns.add(
            new PatternRule(
                entry.id(),
                text.kind(),
                text.pattern(),
                text.context(),
                text.confidence() == null ? CONFIDENCE : text.confidence(),
                text.check() == null ? Check.NONE : text.check()));
      }
    }
    return patterns;
  }

  private Allowed allowed() {
    List<String> words = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    for (Entry entry : sections.section(Sections.ALLOW).values()) {
      AllowText text = entry.as(AllowText.class);
      if (words(entry, "words", text.words()) & allowedPatterns(entry, text.patterns())) {
        words.addAll(text.words());
        patterns.addAll(text.patterns());
      }
      contradictions(entry, text.words());
    }
    return new Allowed(words, patterns);
  }

  private boolean allowedPatterns(Entry entry, List<String> patterns) {
    boolean good = true;
    for (int i = 0; i < patterns.size(); i++) {
      var wrong = RuleProblems.ofPattern(patterns.get(i));
      if (wrong.isPresent()) {
        problems.add(
            entry.errorAtItem("patterns", i, "the pattern " + wrong.orElseThrow(), SYNTAX));
        good = false;
      }
    }
    return good;
  }

  private boolean words(Entry entry, String key, List<String> words) {
    boolean good = true;
    for (int i = 0; i < words.size(); i++) {
      var wrong = RuleProblems.ofWord(words.get(i));
      if (wrong.isPresent()) {
        problems.add(
            entry.errorAtItem(
                key,
                i,
                "'" + words.get(i) + "' " + wrong.orElseThrow(),
                "write a word or a short phrase"));
        good = false;
      }
    }
    return good;
  }

  private void contradictions(Entry entry, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (listed.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        problems.add(
            entry.errorAtItem(
                "words",
                i,
                "'" + words.get(i) + "' is allowed here and to be found in a list of words",
                "decide for one"));
      }
    }
  }

  private void kept(Entry entry, Kind kind) {
    if (!kind.personal()) {
      problems.add(
          entry.warning(
              "kind",
              kind + " stays in the clear in every use that does not protect it",
              "name it in 'protect' of the uses, or choose another kind"));
    }
  }
}
