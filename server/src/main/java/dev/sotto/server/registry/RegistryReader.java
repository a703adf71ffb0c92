package dev.sotto.server.registry;

import dev.sotto.server.registry.Written.CategoryText;
import dev.sotto.server.registry.Written.PurposeText;
import dev.sotto.server.registry.Written.SystemText;
import dev.sotto.server.yaml.Nearest;
import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import dev.sotto.text.company.CompanyRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns merged sections into a registry, and tells what is wrong beyond the shape of the files. */
final class RegistryReader {
  private static final Map<String, Category> BUILT_IN = builtIn();

  private final Sections sections;
  private final Laws files;
  private final Function<String, @Nullable String> variables;
  private final List<Problem> problems;

  RegistryReader(
      Sections sections,
      Laws files,
      Function<String, @Nullable String> variables,
      List<Problem> problems) {
    this.sections = sections;
    this.files = files;
    this.variables = variables;
    this.problems = problems;
  }

  /**
   * The registry; what it is worth {@code problems} tell: with an error among them it is not whole.
   */
  Registry read(Entry organisationEntry) {
    Organisation organisation = organisationEntry.as(Organisation.class);
    List<Law> laws = laws(organisationEntry, organisation);
    Map<String, Category> categories = categories();
    Map<RecipientId, Recipient> recipients = recipients(laws);
    Map<PurposeId, Purpose> purposes = purposes();
    Map<String, SystemEntry> systems = systems(categories);
    Map<String, Field> fields =
        new FieldReader(categories, systems.keySet(), problems)
            .read(sections.section(Sections.FIELDS).values());
    UseReader reader = new UseReader(purposes, recipients, categories, fields, problems);
    Map<UseId, Use> uses = uses(reader, laws);
    CompanyRules detection = new DetectionReader(sections, problems).read();
    return new Registry(
        organisation,
        categories,
        fields,
        systems,
        recipients,
        purposes,
        uses,
        laws,
        detection,
        Digest.of(canonical(organisationEntry, laws)));
  }

  private List<Law> laws(Entry entry, Organisation organisation) {
    List<Law> laws = new ArrayList<>();
    for (int i = 0; i < organisation.laws().size(); i++) {
      String id = organisation.laws().get(i);
      if (files.knows(id)) {
        laws.add(files.law(id));
      } else {
        problems.add(
            entry.errorAtItem(
                "laws", i, "law '" + id + "' is not known", Nearest.hint(id, files.ids())));
      }
    }
    for (String id : files.ids()) {
      Law law = files.law(id);
      if (!organisation.laws().contains(id)
          && organisation.establishment().within(law.scope().establishment())) {
        problems.add(
            entry.warning(
                "laws",
                "established in " + organisation.establishment() + " and not under " + law.cite(),
                "add '" + id + "' unless a lawyer says otherwise"));
      }
    }
    return laws;
  }

  private Map<String, Category> categories() {
    Map<String, Category> categories = new LinkedHashMap<>(BUILT_IN);
    for (Entry entry : sections.section(Sections.CATEGORIES).values()) {
      Category category = entry.as(CategoryText.class).category(entry.id());
      if (categories.putIfAbsent(entry.id(), category) != null) {
        problems.add(entry.errorAtId("is a built-in category", "use it, or choose another key"));
      }
    }
    return categories;
  }

  private Map<RecipientId, Recipient> recipients(List<Law> laws) {
    RecipientReader reader = new RecipientReader(variables, problems);
    Map<RecipientId, Recipient> recipients = new LinkedHashMap<>();
    for (Entry entry : sections.section(Sections.RECIPIENTS).values()) {
      Recipient recipient = reader.read(entry);
      recipients.put(recipient.id(), recipient);
      RecipientRules.problem(entry, recipient, laws).ifPresent(problems::add);
    }
    FallbackRules fallbacks = new FallbackRules(recipients, laws);
    for (Entry entry : sections.section(Sections.RECIPIENTS).values()) {
      Recipient recipient = recipients.get(new RecipientId(entry.id()));
      if (recipient != null) {
        problems.addAll(fallbacks.problems(entry, recipient));
      }
    }
    return recipients;
  }

  private Map<PurposeId, Purpose> purposes() {
    Map<PurposeId, Purpose> purposes = new LinkedHashMap<>();
    for (Entry entry : sections.section(Sections.PURPOSES).values()) {
      Purpose purpose = entry.as(PurposeText.class).purpose(entry.id());
      purposes.put(purpose.id(), purpose);
      if (purpose.id().reserved()) {
        problems.add(entry.errorAtId("is reserved for the CCPA's opt-outs", "choose another id"));
      }
    }
    return purposes;
  }

  private Map<UseId, Use> uses(UseReader reader, List<Law> laws) {
    Map<UseId, Use> uses = new LinkedHashMap<>();
    for (Entry entry : sections.section(Sections.USES).values()) {
      reader
          .read(entry)
          .ifPresent(
              use -> {
                uses.put(use.id(), use);
                problems.addAll(UseRules.problems(entry, use, laws));
              });
    }
    return uses;
  }

  private Map<String, SystemEntry> systems(Map<String, Category> categories) {
    Map<String, SystemEntry> systems = new LinkedHashMap<>();
    for (Entry entry : sections.section(Sections.SYSTEMS).values()) {
      SystemText text = entry.as(SystemText.class);
      List<Category> held = UseReader.categories(entry, text.categories(), categories, problems);
      systems.put(entry.id(), new SystemEntry(entry.id(), text.title(), text.owner(), held));
    }
    return systems;
  }

  private ObjectNode canonical(Entry organisation, List<Law> laws) {
    ObjectNode all = Written.MAPPER.createObjectNode();
    all.set(Sections.ORGANISATION, organisation.node());
    for (String name : Sections.BY_ID) {
      ObjectNode section = all.putObject(name);
      sections.section(name).forEach((id, entry) -> section.set(id, entry.node()));
    }
    for (String name : Sections.OPTIONAL) {
      if (!sections.section(name).isEmpty()) {
        ObjectNode section = all.putObject(name);
        sections.section(name).forEach((id, entry) -> section.set(id, entry.node()));
      }
    }
    ObjectNode builtIn = all.putObject("built_in_categories");
    BUILT_IN.forEach((key, category) -> builtIn.put(key, category.toString()));
    ObjectNode texts = all.putObject("laws");
    laws.forEach(law -> texts.set(law.law(), files.tree(law.law())));
    return all;
  }

  private static Map<String, Category> builtIn() {
    YamlFile file = Laws.shipped("categories.yaml");
    Map<String, Category> categories = new LinkedHashMap<>();
    file.tree()
        .path(Sections.CATEGORIES)
        .properties()
        .forEach(
            each -> {
              CategoryText text = Written.MAPPER.treeToValue(each.getValue(), CategoryText.class);
              categories.put(each.getKey(), text.category(each.getKey()));
            });
    return categories;
  }
}
