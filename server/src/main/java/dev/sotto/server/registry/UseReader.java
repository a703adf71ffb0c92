package dev.sotto.server.registry;

import dev.sotto.server.registry.SpecialCategories.Found;
import dev.sotto.server.registry.Written.AutomatedDecisionText;
import dev.sotto.server.registry.Written.ConsentText;
import dev.sotto.server.registry.Written.UseText;
import dev.sotto.server.yaml.Nearest;
import dev.sotto.server.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads uses and follows their references; a reference that leads nowhere is a problem. */
final class UseReader {
  private final Map<PurposeId, Purpose> purposes;
  private final Map<RecipientId, Recipient> recipients;
  private final Map<String, Category> categories;
  private final Map<String, Field> fields;
  private final List<Problem> problems;

  UseReader(
      Map<PurposeId, Purpose> purposes,
      Map<RecipientId, Recipient> recipients,
      Map<String, Category> categories,
      Map<String, Field> fields,
      List<Problem> problems) {
    this.purposes = purposes;
    this.recipients = recipients;
    this.categories = categories;
    this.fields = fields;
    this.problems = problems;
  }

  /** The use; empty where a purpose or recipient is missing. */
  Optional<Use> read(Entry entry) {
    UseText text = entry.as(UseText.class);
    Purpose purpose = purposes.get(new PurposeId(text.purpose()));
    Recipient recipient = recipients.get(new RecipientId(text.recipient()));
    List<Category> named = categories(entry, text.categories(), categories, problems);
    Map<String, Field> seen = maySee(entry, text.maySee());
    if (purpose == null) {
      undeclared(entry, "purpose", text.purpose(), purposes.keySet());
    }
    if (recipient == null) {
      undeclared(entry, "recipient", text.recipient(), recipients.keySet());
    }
    if (text.mode() == Mode.OBSERVE) {
      problems.add(
          entry.warning(
              "mode",
              "only observes: personal data leaves in clear, and nothing is refused",
              "take 'mode' out when the roll-out is over"));
    }
    return purpose == null || recipient == null
        ? Optional.empty()
        : Optional.of(use(entry.id(), text, purpose, recipient, named, seen));
  }

  private void undeclared(Entry entry, String key, String id, Set<?> known) {
    String hint = Nearest.hint(id, known.stream().map(Object::toString).toList());
    problems.add(entry.error(key, key + " '" + id + "' is not declared", hint));
  }

  static List<Category> categories(
      Entry entry, List<String> keys, Map<String, Category> known, List<Problem> problems) {
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Category category = known.get(keys.get(i));
      if (category != null) {
        categories.add(category);
      } else {
        problems.add(
            entry.errorAtItem(
                "categories",
                i,
                "category '" + keys.get(i) + "' is not declared",
                Nearest.hint(keys.get(i), known.keySet())));
      }
    }
    return categories;
  }

  private Map<String, Field> maySee(Entry entry, List<String> ids) {
    Map<String, Field> seen = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Field field = fields.get(ids.get(i));
      if (field != null) {
        seen.put(field.id(), field);
      } else {
        problems.add(
            entry.errorAtItem(
                "may_see",
                i,
                "field '" + ids.get(i) + "' is not declared",
                Nearest.hint(ids.get(i), fields.keySet())));
      }
    }
    return seen;
  }

  private static Use use(
      String id,
      UseText text,
      Purpose purpose,
      Recipient recipient,
      List<Category> categories,
      Map<String, Field> maySee) {
    return new Use(
        new UseId(id),
        text.title(),
        purpose,
        basis(text),
        special(text),
        categories,
        recipient,
        maySee,
        text.fillIn() == null ? FillIn.TEXTS : text.fillIn(),
        text.models(),
        text.protect(),
        text.othersData() == null ? OthersData.MASK : text.othersData(),
        text.mcp() == null ? McpTerms.DEFAULT : text.mcp().terms(),
        text.pseudonyms() == null ? PseudonymStyle.TAGS : text.pseudonyms(),
        text.mode() == null ? Mode.ENFORCE : text.mode(),
        text.retention(),
        text.owner(),
        text.subjectRequired() == null || text.subjectRequired(),
        text.transferDerogation(),
        decision(text.automatedDecision()),
        text.limits() == null ? UseLimits.NONE : text.limits());
  }

  private static Basis basis(UseText text) {
    return new Basis(
        text.basis(),
        text.balancingTest(),
        text.honoursObjections(),
        text.legalClaims(),
        text.publicInterest(),
        text.protectsAnotherPerson(),
        terms(text.consent()));
  }

  private static @Nullable ConsentTerms terms(@Nullable ConsentText text) {
    if (text == null) {
      return null;
    }
    Set<String> wordings = new HashSet<>(text.wider());
    if (text.wording() != null) {
      wordings.add(text.wording());
    }
    return new ConsentTerms(wordings, text.validFor());
  }

  private static SpecialCategories special(UseText text) {
    Found found = text.specialCategoriesFound();
    return new SpecialCategories(text.specialGround(), found == null ? Found.MASK : found);
  }

  private static @Nullable AutomatedDecision decision(@Nullable AutomatedDecisionText text) {
    return text == null
        ? null
        : new AutomatedDecision(
            text.effect(),
            text.area() == null ? AutomatedDecision.Area.OTHER : text.area(),
            text.humanInvolved(),
            text.reliedOnByOthers(),
            text.ground(),
            text.humanAppeal());
  }
}
