package dev.sotto.server.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A law as data: read from one file that a lawyer can read and change. The code knows the shapes,
 * not the numbers. Not legal advice.
 *
 * @param law its id in the registry
 * @param cite how it is cited: {@code GDPR}
 * @param state the day whose law the file states
 * @param verdicts by lawful basis and situation; a missing cell allows, a missing row knows no such
 *     basis
 * @param articles what else refuses, by code of the refusal
 * @param special special categories: the article that refuses, and the article by ground; null:
 *     none
 * @param duties what is owed when a use is allowed
 */
public record Law(
    String law,
    String cite,
    String title,
    LocalDate state,
    List<Source> sources,
    Scope scope,
    Map<LawfulBasis, Map<Situation, Rule>> verdicts,
    Map<LawfulBasis, String> bases,
    Map<String, String> articles,
    @Nullable Special special,
    @Nullable Transfers transfers,
    @Nullable ConsentAge consentAge,
    @Nullable AutomatedDecisions automatedDecisions,
    @Nullable SaleOrSharing saleOrSharing,
    List<String> duties,
    Map<String, Right> rights,
    Map<String, Clock> clocks) {

  public Law {
    sources = List.copyOf(sources);
    verdicts = Map.copyOf(verdicts);
    bases = Map.copyOf(bases);
    articles = Map.copyOf(articles);
    duties = List.copyOf(duties);
    rights = Map.copyOf(rights);
    clocks = Map.copyOf(clocks);
  }

  /** Where a rule was read, and whether at its source or in a secondary one. */
  public record Source(String what, String where, Read read) {
    /** How it was read. */
    public enum Read {
      AT_SOURCE,
      SECONDARY,
      FROM_MEMORY
    }
  }

  /**
   * Whom it reaches.
   *
   * @param establishment organisations established here are under it for everybody
   * @param residence people who live here are protected by it
   */
  public record Scope(Set<Place> establishment, Set<Place> residence) {
    public Scope {
      establishment = Set.copyOf(establishment);
      residence = Set.copyOf(residence);
    }

    boolean reaches(Place established, Place lives) {
      return established.within(establishment) || lives.within(residence);
    }
  }

  /** Special categories: what refuses them, and the article by ground. */
  public record Special(String article, Map<SpecialGround, String> grounds) {
    public Special {
      grounds = Map.copyOf(grounds);
    }
  }

  /** A right of the person. */
  public record Right(String article, String title) {}

  /**
   * A time limit.
   *
   * @param extension how much more with notice; 0: none
   */
  public record Clock(String article, String what, int amount, Unit unit, int extension) {
    /** What the amounts count. */
    public enum Unit {
      HOURS,
      DAYS,
      BUSINESS_DAYS,
      MONTHS
    }
  }

  /** The cell of a basis and a situation; empty: the law knows no such basis. */
  public Optional<Rule> rule(LawfulBasis basis, Situation situation) {
    Map<Situation, Rule> row = verdicts.get(basis);
    return row == null ? Optional.empty() : Optional.of(row.getOrDefault(situation, Rule.ALLOW));
  }

  /** An article of this law, cited in full: {@code GDPR art. 21(1)}. */
  public String cited(String article) {
    return cite + " " + article;
  }

  static Optional<Law> find(Collection<Law> laws, String id) {
    return laws.stream().filter(law -> law.law().equals(id)).findFirst();
  }
}
