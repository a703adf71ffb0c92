package dev.sotto.text;

import dev.sotto.text.company.AllowList;
import dev.sotto.text.company.Allowed;
import dev.sotto.text.company.AllowedSpans;
import dev.sotto.text.company.CompanyFinder;
import dev.sotto.text.company.CompanyRules;
import dev.sotto.text.detect.StructuredFinder;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.tag.Tagger;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in text: structured kinds with their checks, names and addresses by a
 * statistical tagger, and the known identifiers of the subject. Thread-safe.
 */
public final class Detector implements Finder {
  private final List<Finder> finders;
  private final @Nullable AllowList allowed;

  private Detector(List<Finder> finders, @Nullable AllowList allowed) {
    this.finders = List.copyOf(finders);
    this.allowed = allowed;
  }

  /** The detector with everything that the library has. Its parts are loaded side by side. */
  public static Detector standard() {
    CompletableFuture<Finder> tagger = CompletableFuture.supplyAsync(Tagger::standard);
    Finder known = new KnownFinder();
    Finder structured = new StructuredFinder();
    return of(List.of(known, structured, tagger.join()));
  }

  /** A detector of the given finders, for tests and comparisons. */
  public static Detector of(List<Finder> finders) {
    return new Detector(finders, null);
  }

  /**
   * This detector with what a company's own lists and patterns name, and without what they allow.
   *
   * @throws IllegalArgumentException where {@code RuleProblems} names a problem of a rule
   */
  public Detector with(CompanyRules rules) {
    if (rules.isNone()) {
      return this;
    }
    List<Finder> more = new ArrayList<>(finders);
    more.add(new CompanyFinder(rules));
    Allowed allow = rules.allowed();
    return new Detector(more, allow.isNothing() ? null : new AllowList(allow));
  }

  /** The findings in {@code text}: sorted by start, none overlapping another. */
  @Override
  public List<Finding> find(String text, Hints hints) {
    return find(text, List.of(), hints);
  }

  @Override
  public List<Finding> find(String text, List<Finding> told, Hints hints) {
    List<Finding> found = new ArrayList<>(told);
    Words words = Words.of(text);
    for (Finder finder : finders) {
      if (finder instanceof WordFinder ofWords) {
        ofWords.find(words, hints, found);
      } else {
        found.addAll(finder.find(text, hints));
      }
    }
    if (allowed != null) {
      allowed.apply(words, found);
    }
    return TrailingInitial.join(text, Findings.resolve(text, found));
  }

  @Override
  public AllowedSpans allowed(String text) {
    return allowed == null ? AllowedSpans.NONE : allowed.in(Words.of(text));
  }
}
