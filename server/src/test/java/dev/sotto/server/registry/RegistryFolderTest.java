package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.RegistryFolder.Loaded;
import dev.sotto.server.yaml.Problem;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class RegistryFolderTest {
  private static final String USES =
      """
      uses:
        support-reply:
          title: Drafts replies
          purpose: support
          basis: contract
          categories: [name, orders]
          recipient: model
          models: ["*"]
          protect: {CREDIT_CARD: block, DATE: pseudonym}
          retention: P90D
          owner: Head of service
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "organisation.yaml",
        """
        organisation:
          name: Brook & Vale
          establishment: DE
          laws: [gdpr, eu-ai-act]
          contacts: {data_protection_officer: dpo@example.com}
        """);
    write(
        "more/recipients.yml",
        """
        recipients:
          model: {name: A model, country: DE, role: processor, protocol: both, base_url: "http://127.0.0.1:4000/"}
        purposes:
          support: {title: Support}
        """);
    write("uses.yaml", USES);
  }

  @Test
  void load_filesAndFolders_areMerged() {
    Use use = read().use(new UseId("support-reply")).orElseThrow();
    assertThat(use.purpose().title()).isEqualTo("Support");
    assertThat(use.recipient().reachedAt().orElseThrow().baseUrl())
        .hasToString("http://127.0.0.1:4000");
    assertThat(use.categories())
        .extracting(Category::fides)
        .containsExactly("user.name", "user.behavior.purchase_history");
    assertThat(use.protect())
        .isEqualTo(Map.of(Kind.CREDIT_CARD, Protection.BLOCK, Kind.DATE, Protection.PSEUDONYM));
    assertThat(use.retention()).isEqualTo(Period.ofDays(90));
    assertThat(use.subjectRequired()).isTrue();
    assertThat(use.allowsModel("any-model")).isTrue();
  }

  @Test
  void load_hiddenFilesAndOtherEndings_areLeftOut() throws IOException {
    write(".git/broken.yaml", "{");
    write("notes.txt", "{");
    assertThat(read().uses()).hasSize(1);
  }

  @Test
  void digest_sameDeclarations_isTheSameHoweverTheyAreSplit() throws IOException {
    String before = read().digest();
    Files.delete(folder.resolve("uses.yaml"));
    write("a/b/other.yaml", "# comment\n" + USES);
    assertThat(read().digest()).isEqualTo(before).matches("[0-9a-f]{64}");
  }

  @Test
  void digest_anyChange_isAnother() throws IOException {
    String before = read().digest();
    write("uses.yaml", USES.replace("P90D", "P91D"));
    assertThat(read().digest()).isNotEqualTo(before);
  }

  @Test
  void load_unknownKey_isRefusedWithTheNearestKnownOne() throws IOException {
    write("uses.yaml", USES.replace("retention:", "retentoin:"));
    assertThat(problems())
        .contains("uses.yaml:10:5: unknown key 'retentoin' (did you mean 'retention'?)")
        .anySatisfy(p -> assertThat(p).startsWith("uses.yaml:2:3: 'retention' is missing"));
  }

  @Test
  void load_withoutOwner_isRefused() throws IOException {
    write("uses.yaml", USES.replace("    owner: Head of service\n", ""));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:2:3: 'owner' is missing (add it: Who answers for it");
  }

  @Test
  void load_wrongWord_namesTheWordsThatAreRight() throws IOException {
    write("uses.yaml", USES.replace("basis: contract", "basis: contrakt"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:5:12: ")
        .contains("write one of: consent, contract,");
  }

  @Test
  void load_unknownKind_isRefused() throws IOException {
    write("uses.yaml", USES.replace("CREDIT_CARD: block", "CREDITCARD: block"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:9:5: ")
        .contains("CREDIT_CARD");
  }

  @Test
  void load_duplicateKey_isRefusedAtItsPlace() throws IOException {
    write("uses.yaml", USES + "    owner: Somebody else\n");
    assertThat(problems())
        .containsExactly("uses.yaml:12:5: 'owner' stands twice, first in line 11 (keep one)");
  }

  @Test
  void load_sameIdInTwoFiles_isRefusedWithBothPlaces() throws IOException {
    write("z.yaml", USES);
    assertThat(problems())
        .containsExactly(
            "z.yaml:2:3: 'support-reply': is declared twice, first at uses.yaml:2:3"
                + " (keep one, or rename one)");
  }

  @Test
  void load_undeclaredReferences_areRefusedEachAtItsPlace() throws IOException {
    write(
        "uses.yaml",
        USES.replace("purpose: support", "purpose: suport")
            .replace("recipient: model", "recipient: other")
            .replace("[name, orders]", "[name, order]"));
    assertThat(problems())
        .containsExactly(
            "uses.yaml:4:14: 'support-reply': purpose 'suport' is not declared"
                + " (did you mean 'support'?)",
            "uses.yaml:6:24: 'support-reply': category 'order' is not declared"
                + " (did you mean 'orders'?)",
            "uses.yaml:7:16: 'support-reply': recipient 'other' is not declared"
                + " (known are: model)");
  }

  @Test
  void load_specialCategoriesWithoutGround_isRefused() throws IOException {
    write("uses.yaml", USES.replace("[name, orders]", "[name, health]"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(
            "uses.yaml:6:17: 'support-reply': special categories without a ground, GDPR art. 9(1)");
    write(
        "uses.yaml",
        USES.replace("[name, orders]", "[name, health]\n    special_ground: legal_claims"));
    assertThat(read().uses()).hasSize(1);
  }

  @Test
  void load_thirdCountryWithoutSafeguard_isRefused() throws IOException {
    recipient("country: US, role: processor");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:7:16: 'support-reply': sends to US")
        .contains("GDPR art. 44");
    recipient("country: US, role: processor, safeguard: scc");
    assertThat(read().uses()).hasSize(1);
  }

  @Test
  void load_adequacyClaimedWhereNoneIs_isRefusedAtTheRecipient() throws IOException {
    recipient("country: IN, role: processor, safeguard: adequacy");
    assertThat(problems())
        .anySatisfy(
            p -> assertThat(p).startsWith("more/recipients.yml:2:").contains("IN is not adequate"));
  }

  @Test
  void load_keyInline_isRefusedAndKeyTwiceToo() throws IOException {
    recipient("country: DE, role: processor, key: abc");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("unknown key 'key' (no key in the registry: name it by key_env or key_file)");
    recipient("country: DE, role: processor, key_env: KEY, key_file: key.txt");
    assertThat(problems()).singleElement().asString().contains("names its key twice");
  }

  @Test
  void load_saleToAProcessor_isRefused() throws IOException {
    recipient("country: DE, role: processor, sale_or_sharing: true");
    assertThat(problems()).singleElement().asString().contains("only a third party buys");
  }

  @Test
  void load_unsetVariable_isRefused() throws IOException {
    Files.writeString(
        folder.resolve("more/recipients.yml"),
        """
        recipients:
          model: {name: A model, country: DE, role: processor, protocol: both, base_url: "${UPSTREAM}"}
        purposes:
          support: {title: Support}
        """);
    assertThat(problems()).singleElement().asString().contains("'UPSTREAM' is not set");
    assertThat(RegistryFolder.load(folder, Map.of("UPSTREAM", "https://model.example.com")::get))
        .isInstanceOf(Loaded.Read.class);
  }

  @Test
  void load_baseUrlWithUser_isRefused() throws IOException {
    write(
        "more/recipients.yml",
        """
        recipients:
          model: {name: A model, country: DE, role: processor, protocol: both, base_url: "https://u:p@model.example.com"}
        purposes:
          support: {title: Support}
        """);
    assertThat(problems()).singleElement().asString().contains("must have no user");
  }

  @Test
  void load_consentWithoutSubject_isRefused() throws IOException {
    write(
        "uses.yaml",
        USES.replace("basis: contract", "basis: consent\n    subject_required: false"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:6:23: ")
        .contains("cannot be honoured without a subject");
  }

  @Test
  void load_reservedPurpose_isRefused() throws IOException {
    write("p.yaml", "purposes:\n  sale_or_sharing: {title: Sale}\n");
    assertThat(problems()).singleElement().asString().contains("is reserved");
  }

  @Test
  void load_withoutBalancingTest_warns() throws IOException {
    write("uses.yaml", USES.replace("basis: contract", "basis: legitimate_interests"));
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("uses.yaml:5:5: warning: 'support-reply': no balancing test is on file");
  }

  @Test
  void load_basisThatALawDoesNotKnow_warns() throws IOException {
    write("uses.yaml", USES.replace("basis: contract", "basis: recognised_legitimate_interests"));
    assertThat(warnings()).singleElement().asString().contains("GDPR knows no such basis");
  }

  @Test
  void load_lawOfTheEstablishmentNotListed_warns() throws IOException {
    write(
        "organisation.yaml",
        Files.readString(folder.resolve("organisation.yaml"))
            .replace("[gdpr, eu-ai-act]", "[gdpr]"));
    assertThat(warnings()).singleElement().asString().contains("not under EU AI Act");
  }

  @Test
  void load_lawFileInTheRegistry_replacesTheBuiltInOne() throws IOException {
    write(
        "laws/gdpr.yaml",
        """
        law: gdpr
        cite: GDPR (ours)
        title: The GDPR as our lawyers read it
        state: 2026-11-24
        sources: [{what: all, where: our lawyers, read: at_source}]
        scope: {establishment: [DE], residence: [DE]}
        verdicts:
          any: {objection: {refuse: art. 21(1)}}
        """);
    Law law = read().laws().getFirst();
    assertThat(law.cite()).isEqualTo("GDPR (ours)");
    assertThat(law.transfers()).isNull();
    assertThat(law.rule(LawfulBasis.CONTRACT, Situation.OBJECTION).orElseThrow().refuse())
        .isEqualTo("art. 21(1)");
  }

  @Test
  void load_lawFileWithAnImpossibleDate_isRefusedAtItsPlace() throws IOException {
    write(
        "laws/ours.yaml",
        """
        law: ours
        cite: Ours
        title: A law of our own
        state: 2026-02-31
        sources: [{what: all, where: our lawyers, read: at_source}]
        scope: {establishment: [DE], residence: [DE]}
        verdicts: {any: {}}
        """);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("laws/ours.yaml:4:8: cannot be read");
  }

  @Test
  void load_brokenYaml_namesThePlace() throws IOException {
    write("uses.yaml", "uses:\n  a: [1, 2\nb: 3\n");
    assertThat(problems()).singleElement().asString().startsWith("uses.yaml:3:2: is not YAML");
  }

  @Test
  void load_aliasesThatMultiply_areRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String list = String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)));
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, list));
    }
    write("bomb.yaml", bomb.toString());
    assertThat(problems()).anySatisfy(p -> assertThat(p).startsWith("bomb.yaml:"));
  }

  @Test
  void load_recursiveAlias_isRefused() throws IOException {
    write("loop.yaml", "a: &a\n  b: *a\n");
    assertThat(problems()).anySatisfy(p -> assertThat(p).startsWith("loop.yaml:"));
  }

  @Test
  void load_notUtf8_isRefused() throws IOException {
    Files.write(folder.resolve("bad.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
    assertThat(problems()).containsExactly("bad.yaml:1:1: is not UTF-8 (save it as UTF-8)");
  }

  @Test
  void load_emptyFolder_asksForTheOrganisation(@TempDir Path empty) {
    assertThat(((Loaded.Wrong) RegistryFolder.load(empty)).problems())
        .singleElement()
        .asString()
        .contains("no file declares the organisation");
  }

  @Test
  void lawsFor_residence_thoseOfEstablishmentAndResidence() throws IOException {
    write(
        "organisation.yaml",
        Files.readString(folder.resolve("organisation.yaml"))
            .replace("[gdpr, eu-ai-act]", "[gdpr, eu-ai-act, ccpa, uk-gdpr]"));
    Registry registry = read();
    assertThat(registry.lawsFor(new Place("FR")))
        .extracting(Law::law)
        .containsExactly("gdpr", "eu-ai-act");
    assertThat(registry.lawsFor(new Place("US-CA")))
        .extracting(Law::law)
        .containsExactly("gdpr", "eu-ai-act", "ccpa");
    assertThat(registry.lawsFor(new Place("US-NY")))
        .extracting(Law::law)
        .containsExactly("gdpr", "eu-ai-act");
    assertThat(registry.lawsFor(null)).hasSize(4);
  }

  @Test
  void load_providerWithoutProtocol_speaksWhatItSpeaks() throws IOException {
    provider("provider: mistral");
    Endpoint endpoint =
        read().use(new UseId("support-reply")).orElseThrow().recipient().reachedAt().orElseThrow();
    assertThat(endpoint.vendor()).isEqualTo(Vendor.MISTRAL);
    assertThat(endpoint.protocol()).isEqualTo(Endpoint.Protocol.OPENAI);
  }

  @Test
  void load_providerOfAnotherProtocol_isRefused() throws IOException {
    provider("provider: mistral, protocol: anthropic");
    assertThat(problems()).singleElement().asString().contains("speaks openai only");
  }

  @Test
  void load_azuresKeysElsewhere_areRefused() throws IOException {
    provider("provider: openai, api_version: \"2024-10-21\"");
    assertThat(problems()).singleElement().asString().contains("is Azure's alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country: US, safeguard: scc, role: processor | rests on less by",
        "country: DE, role: third_party | is a third party",
        "country: DE, role: processor, zero_retention: false | keep nothing",
      })
  void load_fallbackThatProtectsLess_isRefusedWithTheReason(String keys, String why)
      throws IOException {
    fallbacks("fallback: spare", keys);
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("'model': fallback 'spare' protects less", why);
  }

  @Test
  void load_fallbackThatProtectsAsWell_isItsFallback() throws IOException {
    fallbacks(
        "fallback: spare, fallback_model: {large: other}, timeouts: {idle: 30s}, retries: 0",
        "country: FR, role: processor");
    Registry registry = read();
    Recipient model = registry.use(new UseId("support-reply")).orElseThrow().recipient();
    assertThat(registry.fallback(model).orElseThrow().id()).hasToString("spare");
    assertThat(java.util.Objects.requireNonNull(model.fallback()).model("large"))
        .isEqualTo("other");
    CallPolicy policy = model.reachedAt().orElseThrow().policy();
    assertThat(policy.idle()).isEqualTo(java.time.Duration.ofSeconds(30));
    assertThat(policy.retries()).isZero();
  }

  @Test
  void load_fallbacksInACircle_areRefused() throws IOException {
    fallbacks("fallback: spare", "country: DE, role: processor, fallback: model");
    assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("in a circle"));
  }

  @Test
  void load_fallbackThatIsNotDeclared_isRefused() throws IOException {
    fallbacks("fallback: spore", "country: DE, role: processor");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("fallback 'spore' is not declared", "did you mean 'spare'");
  }

  @Test
  void load_timeThatIsNone_isRefused() throws IOException {
    fallbacks("timeouts: {idle: soon}", "country: DE, role: processor");
    assertThat(problems()).singleElement().asString().contains("at most a day");
  }

  private void fallbacks(String model, String spare) throws IOException {
    write(
        "more/recipients.yml",
        """
        recipients:
          model: {name: A model, country: DE, role: processor, %s, protocol: openai, base_url: "https://a.example.com"}
          spare: {name: Another, %s, protocol: openai, base_url: "https://b.example.com"}
        purposes:
          support: {title: Support}
        """
            .formatted(model, spare));
  }

  private void provider(String keys) throws IOException {
    write(
        "more/recipients.yml",
        """
        recipients:
          model: {name: A model, country: DE, role: processor, %s, base_url: "http://127.0.0.1:4000"}
        purposes:
          support: {title: Support}
        """
            .formatted(keys));
  }

  private void recipient(String entries) throws IOException {
    write(
        "more/recipients.yml",
        """
        recipients:
          model: {name: A model, %s, protocol: both, base_url: "http://127.0.0.1:4000"}
        purposes:
          support: {title: Support}
        """
            .formatted(entries));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private Registry read() {
    Loaded loaded = RegistryFolder.load(folder);
    assertThat(loaded).isInstanceOf(Loaded.Read.class);
    return ((Loaded.Read) loaded).registry();
  }

  private List<String> warnings() {
    Loaded loaded = RegistryFolder.load(folder);
    assertThat(loaded).isInstanceOf(Loaded.Read.class);
    return said(((Loaded.Read) loaded).warnings());
  }

  private List<String> problems() {
    Loaded loaded = RegistryFolder.load(folder);
    assertThat(loaded).isInstanceOf(Loaded.Wrong.class);
    return said(((Loaded.Wrong) loaded).problems());
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream().map(p -> p + " (" + p.mend() + ")").toList();
  }

  @Test
  void load_fieldsOfAUse_areThoseItsCategoriesCover() throws IOException {
    write("fields.yaml", "fields: {tenure: {category: account.plan, since: [P2Y]}}");
    write(
        "uses.yaml",
        USES.replace(
            "    recipient: model", "    may_see: [name, tenure, plan]\n    recipient: model"));
    assertThat(problems())
        .anyMatch(each -> each.contains("'tenure' is of category 'account.plan'"))
        .anyMatch(each -> each.contains("field 'plan' is not declared"))
        .hasSize(2);
  }

  @Test
  void load_fieldShownInTwoWays_isAnError() throws IOException {
    write(
        "fields.yaml",
        """
        fields:
          spent: {category: orders, bands: [100, 50], date: year}
          place: {category: orders, identifies: LOCATION}
          name: {category: name}
        """);
    assertThat(problems())
        .anyMatch(what -> what.contains("more than one way"))
        .anyMatch(what -> what.contains("does not begin above"))
        .anyMatch(what -> what.contains("LOCATION stays in the clear"))
        .anyMatch(what -> what.contains("is a built-in field"))
        .hasSize(4);
  }
}
