package dev.sotto.server.registry;

import dev.sotto.server.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the laws of the organisation ask of a use before it may be declared at all. */
final class UseRules {
  private UseRules() {}

  static List<Problem> problems(Entry entry, Use use, List<Law> laws) {
    List<Problem> problems = new ArrayList<>();
    special(entry, use, laws, problems);
    transfer(entry, use, laws, problems);
    basis(entry, use, laws, problems);
    subject(entry, use, problems);
    fields(entry, use, problems);
    models(entry, use, problems);
    if (use.retention().isZero()) {
      problems.add(entry.error("retention", "keeps nothing at all", "write at least P1D"));
    }
    return problems;
  }

  private static void special(Entry entry, Use use, List<Law> laws, List<Problem> problems) {
    SpecialGround ground = use.specialCategories().ground();
    if (!use.declaresSpecialCategories()) {
      return;
    }
    for (Law law : laws) {
      Law.Special special = law.special();
      if (special != null && (ground == null || !special.grounds().containsKey(ground))) {
        problems.add(
            entry.error(
                "categories",
                "special categories without a ground, " + law.cited(special.article()),
                "name special_ground, or leave the categories out"));
        return;
      }
    }
  }

  private static void transfer(Entry entry, Use use, List<Law> laws, List<Problem> problems) {
    for (Law law : laws) {
      Transfers transfers = law.transfers();
      if (transfers != null
          && transfers.leavesArea(use.recipient())
          && transfers.ground(use.recipient(), use.derogation()).isEmpty()) {
        problems.add(
            entry.error(
                "recipient",
                "sends to "
                    + use.recipient().country()
                    + ", and recipient '"
                    + use.recipient().id()
                    + "' has neither adequacy nor a safeguard there, "
                    + law.cited(transfers.article()),
                "give the recipient a safeguard (scc, bcr, dpf), or choose another"));
        return;
      }
    }
  }

  private static void basis(Entry entry, Use use, List<Law> laws, List<Problem> problems) {
    LawfulBasis basis = use.basis().lawfulBasis();
    if (basis == LawfulBasis.LEGITIMATE_INTERESTS && use.basis().balancingTest() == null) {
      problems.add(
          entry.warning(
              "basis",
              "no balancing test is on file; the gate refuses the use until it is",
              "name the document in balancing_test"));
    }
    for (Law law : laws) {
      if (law.rule(basis, Situation.NOTHING_ON_FILE).isEmpty()) {
        problems.add(
            entry.warning(
                "basis",
                law.cite() + " knows no such basis; the gate refuses where it applies",
                "choose a basis that every law of the organisation knows"));
      }
    }
  }

  private static void subject(Entry entry, Use use, List<Problem> problems) {
    boolean needed =
        use.basis().lawfulBasis() == LawfulBasis.CONSENT || use.purpose().directMarketing();
    if (needed && !use.subjectRequired()) {
      problems.add(
          entry.error(
              "subject_required",
              "consent and objections to direct marketing cannot be honoured without a subject",
              "set subject_required: true"));
    }
  }

  private static void fields(Entry entry, Use use, List<Problem> problems) {
    List<String> ids = entry.node().path("may_see").valueStream().map(JsonNode::asString).toList();
    for (int i = 0; i < ids.size(); i++) {
      Field field = use.maySee().get(ids.get(i));
      if (field != null && !use.covers(field.category())) {
        problems.add(
            entry.errorAtItem(
                "may_see",
                i,
                "field '"
                    + field.id()
                    + "' is of category '"
                    + field.category().key()
                    + "', which the use does not declare",
                "add the category, or leave the field out"));
      }
    }
  }

  private static void models(Entry entry, Use use, List<Problem> problems) {
    if (!use.models().isEmpty() && use.recipient().endpoint() == null) {
      problems.add(
          entry.error(
              "models",
              "recipient '" + use.recipient().id() + "' has no protocol and base_url",
              "add them to the recipient, or drop models"));
    }
  }
}
