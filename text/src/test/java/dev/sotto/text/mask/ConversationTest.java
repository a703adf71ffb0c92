package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import dev.sotto.text.company.AllowedSpans;
import dev.sotto.text.known.KnownIdentifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a conversation carries from text to text. */
final class ConversationTest {
  /** Finds {@code word} of {@code kind} only in texts that hold the cue. */
  private static Finder onCue(String cue, Kind kind, String word) {
    return (text, hints) ->
        text.contains(cue) && text.contains(word)
            ? List.of(
                new Finding(
                    text.indexOf(word), text.indexOf(word) + word.length(), kind, 1, "cue", "cue"))
            : List.of();
  }

  private static Conversation begin(Finder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  @Test
  void mask_valueFoundOnce_isMaskedAtItsOtherPlacesAndInLaterTexts() {
    Conversation conversation = begin(onCue("Ms", Kind.PERSON, "Anna Keller"));
    assertThat(conversation.mask("I am Anna").text()).isEqualTo("I am Anna");
    assertThat(conversation.mask("Ms Anna Keller, Anna Keller, Keller-Shop").text())
        .isEqualTo("Ms <PERSON_1>, <PERSON_1>, <PERSON_1_FAMILY>-Shop");
    assertThat(conversation.mask("Anna called; anna and Annabel did not").text())
        .isEqualTo("<PERSON_1_GIVEN> called; anna and Annabel did not");
  }

  @Test
  void mask_everydayAndShortValues_areNotLookedForElsewhere() {
    Conversation conversation = begin(onCue("Mr", Kind.PERSON, "Will Young"));
    conversation.mask("Mr Will Young");
    assertThat(conversation.mask("Will you be there, Young one? Will Young will.").text())
        .isEqualTo("Will you be there, Young one? <PERSON_1> will.");
    Conversation ages = begin(onCue("aged", Kind.AGE, "41"));
    assertThat(ages.mask("aged 41, 41 items").text()).isEqualTo("aged <AGE_1>, 41 items");
  }

  @Test
  void mask_keptAddressThatHoldsTheSubjectsName_isNotKept() {
    Known known =
        new Known(
            List.of("Anna Keller"),
            List.of(),
            List.of(),
            List.of(),
            List.of("C-10001234"),
            List.of());
    Conversation conversation =
        new Masker(Detector.standard())
            .begin(
                new Hints("en", KnownIdentifiers.of(known)),
                Protections.of(Map.of(Kind.URL, Protection.KEEP)));
    assertThat(
            conversation
                .mask(
                    "see https://example.org/help, https://example.org/users/anna-keller and"
                        + " https://example.org/c/C-10001234")
                .text())
        .isEqualTo("see https://example.org/help, <URL_1> and <URL_2>");
  }

  @Test
  void mask_valueFoundAsTwoKinds_keepsItsFirstPseudonym() {
    Finder finder =
        (text, hints) ->
            List.of(
                new Finding(
                    0, 7, text.contains("call") ? Kind.PHONE : Kind.ORDER_ID, 1, "test", "test"));
    Conversation conversation = begin(finder);
    assertThat(conversation.mask("5550123 order").text()).isEqualTo("<ORDER_ID_1> order");
    assertThat(conversation.mask("5550123 call").text()).isEqualTo("<ORDER_ID_1> call");
  }

  @Test
  void mask_findingsThatOverlap_coverAll() {
    Finder finder =
        (text, hints) ->
            List.of(
                new Finding(0, 6, Kind.PERSON, 1, "test", "test"),
                new Finding(4, 10, Kind.ADDRESS, 1, "test", "test"),
                new Finding(5, 6, Kind.CREDIT_CARD, 1, "test", "test"));
    Conversation conversation =
        new Masker(finder)
            .begin(Hints.NONE, Protections.of(Map.of(Kind.CREDIT_CARD, Protection.MASK)));
    assertThat(conversation.mask("0123456789 rest").text()).isEqualTo("[CREDIT_CARD] rest");
  }

  @Test
  void mask_findingOverPartOfAForm_comesBackAsTyped() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Tom <PERS", "Tom"));
    MaskedText masked = conversation.mask("Tom <PERSON_1>, Tom");
    assertThat(masked.text()).doesNotContain("PERSON_1>,");
    assertThat(conversation.pseudonyms().restore(masked.text())).isEqualTo("Tom <PERSON_1>, Tom");
  }

  @Test
  void mask_droppedBetweenHalvesOfAForm_readsNothingOut() {
    Conversation conversation =
        new Masker(WordFinder.of(Kind.PERSON, "Anna").and(Kind.SECRET, "hunter22"))
            .begin(Hints.NONE, Protections.of(Map.of(Kind.SECRET, Protection.DROP)));
    MaskedText masked = conversation.mask("Anna <PERSONhunter22_1> and hunter22 end");
    assertThat(masked.text()).isEqualTo("<PERSON_1> <PERSON[SECRET]_1> and [SECRET] end");
  }

  @Test
  void mask_genitiveThatTheFinderMisses_isMaskedToo() {
    Conversation conversation = begin(onCue("Frau", Kind.PERSON, "Anna Keller"));
    assertThat(conversation.mask("Frau Anna Keller, Kellers und Annas").text())
        .isEqualTo("Frau <PERSON_1>, <PERSON_1_2> und <PERSON_2>");
    assertThat(conversation.pseudonyms().restore("<PERSON_1_2>")).isEqualTo("Kellers");
  }

  @Test
  void reserve_formInUnmaskedText_isNeverGivenOutNorRestored() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna", "Tom", "Eva"));
    conversation.reserve("lookup_person_1");
    conversation.reserve("person_1");
    assertThat(conversation.mask("Anna").text()).isEqualTo("<PERSON_2>");
    conversation.reserve("PERSON_2");
    conversation.reserve("person_3");
    assertThat(conversation.mask("Tom").text()).isEqualTo("<PERSON_4>");
    assertThat(conversation.pseudonyms().restore("person_1 PERSON_2 <PERSON_2> person_2 person_3"))
        .isEqualTo("person_1 PERSON_2 Anna Anna person_3");
    assertThatThrownBy(() -> conversation.reserve("see <PERSON_2>"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void counts_occurrencesReplaced_byKind() {
    Conversation conversation =
        begin(WordFinder.of(Kind.PERSON, "Anna").and(Kind.LOCATION, "Berlin"));
    MaskedText masked = conversation.mask("Anna in Berlin, Anna, <PERSON_7>");
    assertThat(conversation.counts()).isEqualTo(Map.of(Kind.PERSON, 2));
    assertThat(conversation.blocked()).isEmpty();
    assertThat(masked.replacements().stream().map(Replacement::protection))
        .containsExactly(
            Protection.PSEUDONYM, Protection.KEEP, Protection.PSEUDONYM, Protection.PSEUDONYM);
  }

  @Test
  void toString_ofWhatHoldsValues_showsNone() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna Keller"));
    MaskedText masked = conversation.mask("Anna Keller");
    String all =
        conversation + " " + conversation.pseudonyms() + " " + masked + masked.replacements();
    assertThat(all).doesNotContain("Anna").doesNotContain("Keller");
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void mask_samePrefix_masksTheSameWhateverFollows(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<String> prefix = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        prefix.add(RoundTripTest.text(random, 10));
      }
      Conversation one = begin(RoundTripTest.FINDER);
      Conversation two = begin(RoundTripTest.FINDER);
      List<String> first = prefix.stream().map(t -> one.mask(t).text()).toList();
      List<String> second = prefix.stream().map(t -> two.mask(t).text()).toList();
      assertThat(first).isEqualTo(second);
      String later = RoundTripTest.text(random, 10);
      one.mask(later);
      for (int t = 0; t < 3; t++) {
        assertThat(one.pseudonyms().restore(first.get(t))).isEqualTo(prefix.get(t));
      }
    }
  }

  @Test
  void mask_asksWhatIsAllowedOnlyWhereAValueStandsThatWasNotFound() {
    List<String> asked = new ArrayList<>();
    Finder once =
        new Finder() {
          @Override
          public List<Finding> find(String text, Hints hints) {
            int at = text.indexOf("Anna");
            return at < 0
                ? List.of()
                : List.of(new Finding(at, at + 4, Kind.PERSON, 1, "word", "listed"));
          }

          @Override
          public AllowedSpans allowed(String text) {
            asked.add(text);
            return AllowedSpans.NONE;
          }
        };
    Conversation conversation = begin(once);
    conversation.mask("I am Anna.");
    conversation.mask("Nobody here.");
    assertThat(asked).isEmpty();
    assertThat(conversation.mask("Anna, Anna, Anna").text())
        .isEqualTo("<PERSON_1>, <PERSON_1>, <PERSON_1>");
    assertThat(asked).containsExactly("Anna, Anna, Anna");
  }
}
