package dev.sotto.text.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import dev.sotto.text.Marked;
import dev.sotto.text.detect.StructuredFinder;
import dev.sotto.text.document.Format;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.mask.Documents;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyRulesTest {
  private static final Detector PLAIN =
      Detector.of(List.of(new KnownFinder(), new StructuredFinder()));

  @Test
  void words_areFoundWhateverTheirCaseAccentsAndSpacing() {
    Detector detector = PLAIN.with(words(false, List.of(), "Blue Heron", "Grünspecht"));
    assertThat(found(detector, "BLUE-HERON met blue  heron and the gruenspecht, Grunspecht."))
        .containsExactly("OTHER_ID:BLUE-HERON", "OTHER_ID:blue  heron", "OTHER_ID:Grunspecht");
    assertThat(found(detector, "Blueheron, a blue tall heron, bluest heron, blue\nheron"))
        .isEmpty();
  }

  @Test
  void words_withSigns_areNotFoundWithoutThem() {
    Detector detector = PLAIN.with(words(false, List.of(), "R++", "Q&T"));
    assertThat(found(detector, "R++ and R, R+ and Q&T, Q and T, Q/T"))
        .containsExactly("OTHER_ID:R++", "OTHER_ID:Q&T");
  }

  @Test
  void words_caseSensitive_areFoundAsWritten() {
    Detector detector = PLAIN.with(words(true, List.of(), "May Fly"));
    assertThat(found(detector, "May Fly, may fly, MAY FLY")).containsExactly("OTHER_ID:May Fly");
  }

  @Test
  void words_withContext_needOneNearby() {
    Detector detector = PLAIN.with(words(false, List.of("project", "code name"), "heron"));
    assertThat(found(detector, "A heron flew by.")).isEmpty();
    assertThat(found(detector, "The project is called heron.")).containsExactly("OTHER_ID:heron");
    assertThat(found(detector, "heron is its code name")).containsExactly("OTHER_ID:heron");
    assertThat(found(detector, "The project: " + "far away ".repeat(5) + "heron")).isEmpty();
  }

  @Test
  void finding_saysRuleKindAndWhy() {
    Detector detector = PLAIN.with(words(false, List.of("project"), "heron"));
    Finding finding = detector.find("project heron", Hints.NONE).get(0);
    assertThat(finding.rule()).isEqualTo("company/birds");
    assertThat(finding.evidence()).isEqualTo("in the company's list, near its context");
  }

  @Test
  void pattern_findsInEachLineAndHonoursItsContext() {
    Detector detector = PLAIN.with(pattern("^KT-[A-Z]{3}$", List.of(), Check.NONE));
    assertThat(found(detector, "KT-ABC\r\nKT-XYZ\nno KT-QQQ"))
        .containsExactly("ACCOUNT_ID:KT-ABC", "ACCOUNT_ID:KT-XYZ");
    Detector told = PLAIN.with(pattern("KT-[A-Z]{3}", List.of("contract"), Check.NONE));
    assertThat(found(told, "KT-ABC")).isEmpty();
    assertThat(found(told, "contract KT-ABC")).containsExactly("ACCOUNT_ID:KT-ABC");
  }

  @Test
  void pattern_check_lowersOrTakesAwayWhatDoesNotFit() {
    CompanyRules alone = pattern("K[0-9]{8}", List.of(), Check.LUHN);
    assertThat(company(alone, "K12345674")).extracting(Finding::confidence).containsExactly(.8);
    assertThat(company(alone, "K12345675")).isEmpty();
    CompanyRules told = pattern("K[0-9]{8}", List.of("card"), Check.LUHN);
    assertThat(company(told, "card K12345675"))
        .singleElement()
        .satisfies(f -> assertThat(f.confidence()).isLessThan(.6))
        .satisfies(f -> assertThat(f.evidence()).contains("check does not fit"));
    CompanyRules mod = pattern("[A-Z]{2}[0-9]+", List.of(), Check.MOD97);
    assertThat(company(mod, "SR0098")).isEmpty();
    assertThat(company(mod, "ZZ98")).isEmpty();
  }

  @Test
  void allow_takesOutWhatLiesInItAndNothingLarger() {
    Detector detector =
        PLAIN.with(allow(List.of("help@example.com", "+44 20 7946 0000"), List.of()));
    assertThat(found(detector, "Write to help@example.com or anna@example.com"))
        .containsExactly("EMAIL:anna@example.com");
    assertThat(found(detector, "Call +44 (20) 7946-0000 or +44 20 7946 0001"))
        .containsExactly("PHONE:+44 20 7946 0001");
    assertThat(found(detector, "Write to xhelp@example.com"))
        .containsExactly("EMAIL:xhelp@example.com");
  }

  @Test
  void allow_pattern_takesOutItsMatches() {
    Detector detector = PLAIN.with(allow(List.of(), List.of("[a-z]+@help\\.example\\.com")));
    assertThat(found(detector, "desk@help.example.com, anna@example.com"))
        .containsExactly("EMAIL:anna@example.com");
  }

  @Test
  void allow_shortOrSignedWord_uncoversOnlyWhereItStands() {
    Detector detector = PLAIN.with(allow(List.of("24/7", "C++", "@heron"), List.of()));
    assertThat(found(detector, "order number: 247")).containsExactly("ORDER_ID:247");
    Detector listed =
        detector.with(
            new CompanyRules(
                List.of(new WordRule("x", Kind.PERSON, List.of("C", "Heron"), false, List.of())),
                List.of(),
                new Allowed(List.of("24/7", "C++", "@heron"), List.of())));
    assertThat(found(listed, "C asked Heron, not C++")).containsExactly("PERSON:C", "PERSON:Heron");
  }

  @Test
  void allow_holdsForWhatADocumentsStructureTells() {
    Detector detector = PLAIN.with(allow(List.of("0800 7654321", "Heron Lamp"), List.of()));
    String csv = "name,phone\nGreta,0800 7654321\nHeron Lamp,0800-765 4321\n";
    assertThat(
            new Masker(detector)
                .begin(Hints.NONE, Protections.DEFAULT)
                .mask(csv, Format.CSV)
                .text())
        .isEqualTo("name,phone\n<PERSON_1>,0800 7654321\nHeron Lamp,0800-765 4321\n");
    assertThat(new Documents(detector).find(csv, Format.CSV, Hints.NONE))
        .extracting(Finding::start)
        .containsExactly(11);
  }

  @Test
  void allow_neverUncoversAKnownIdentifier() {
    Detector detector = PLAIN.with(allow(List.of("Heron", "help@example.com"), List.of("H.*")));
    KnownIdentifiers known =
        KnownIdentifiers.of(
            new Known(
                List.of("Maria Heron"),
                List.of("help@example.com"),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    String text = "Maria Heron wrote from help@example.com";
    assertThat(Marked.of(text, detector.find(text, new Hints("en", known))))
        .containsExactly("PERSON:Maria Heron", "EMAIL:help@example.com");
  }

  @Test
  void mask_honoursAllowWhereAValueIsRepeated() {
    CompanyRules rules =
        new CompanyRules(
            List.of(new WordRule("people", Kind.PERSON, List.of("Peter Heron"), false, List.of())),
            List.of(),
            new Allowed(List.of("Heron Lamp"), List.of()));
    Detector detector = PLAIN.with(rules);
    String text = "Peter Heron wants the Heron Lamp, says Heron.";
    assertThat(new Masker(detector).begin(Hints.NONE, Protections.DEFAULT).mask(text).text())
        .isEqualTo("<PERSON_1> wants the Heron Lamp, says <PERSON_1_FAMILY>.");
  }

  private static List<String> found(Detector detector, String text) {
    return Marked.of(text, detector.find(text, Hints.NONE));
  }

  private static List<Finding> company(CompanyRules rules, String text) {
    return new CompanyFinder(rules).find(text, Hints.NONE);
  }

  private static CompanyRules words(boolean caseSensitive, List<String> context, String... words) {
    WordRule rule = new WordRule("birds", Kind.OTHER_ID, List.of(words), caseSensitive, context);
    return new CompanyRules(List.of(rule), List.of(), Allowed.NOTHING);
  }

  private static CompanyRules pattern(String pattern, List<String> context, Check check) {
    PatternRule rule = new PatternRule("contract", Kind.ACCOUNT_ID, pattern, context, .8, check);
    return new CompanyRules(List.of(), List.of(rule), Allowed.NOTHING);
  }

  private static CompanyRules allow(List<String> words, List<String> patterns) {
    return new CompanyRules(List.of(), List.of(), new Allowed(words, patterns));
  }
}
