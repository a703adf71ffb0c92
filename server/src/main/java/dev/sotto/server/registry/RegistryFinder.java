package dev.sotto.server.registry;

import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.company.AllowedSpans;
import dev.sotto.text.company.CompanyRules;
import java.util.List;
import java.util.function.Supplier;

/** Finds by the company's own lists and patterns of the registry in force too. Thread-safe. */
public final class RegistryFinder implements Finder {
  private final Detector standard;
  private final Supplier<Registry> registry;
  private volatile Prepared prepared;

  /** The detector that is prepared for some rules. */
  private record Prepared(CompanyRules rules, Detector detector) {}

  public RegistryFinder(Detector standard, Supplier<Registry> registry) {
    this.standard = standard;
    this.registry = registry;
    this.prepared = prepare(registry.get().detection());
  }

  private Prepared prepare(CompanyRules rules) {
    return new Prepared(rules, standard.with(rules));
  }

  @Override
  public List<Finding> find(String text, Hints hints) {
    return detector().find(text, hints);
  }

  @Override
  public List<Finding> find(String text, List<Finding> told, Hints hints) {
    return detector().find(text, told, hints);
  }

  @Override
  public AllowedSpans allowed(String text) {
    return detector().allowed(text);
  }

  private Detector detector() {
    Prepared now = prepared;
    CompanyRules rules = registry.get().detection();
    if (now.rules() != rules) {
      now = prepare(rules);
      prepared = now;
    }
    return now.detector();
  }
}
