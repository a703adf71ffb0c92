package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import org.junit.jupiter.api.Test;

/** Forms of one person or thing share a number; what is not certain does not. */
final class RelatedFormsTest {
  /** The tags of these values, masked as one text each. */
  private static String tags(Kind kind, String... values) {
    return tags(WordFinder.of(kind, values), values);
  }

  private static String tags(WordFinder finder, String... values) {
    Conversation conversation = new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
    StringBuilder tags = new StringBuilder();
    for (String value : values) {
      String masked = conversation.mask(value).text();
      assertThat(conversation.pseudonyms().restore(masked)).isEqualTo(value);
      tags.append(masked).append(' ');
    }
    return tags.toString().strip();
  }

  @Test
  void person_partsOfTheFullName_areGivenAndFamily() {
    assertThat(tags(Kind.PERSON, "Anna Keller", "Anna", "Keller"))
        .isEqualTo("<PERSON_1> <PERSON_1_GIVEN> <PERSON_1_FAMILY>");
  }

  @Test
  void person_title_staysInTheClear() {
    assertThat(tags(Kind.PERSON, "Anna Keller", "Ms Keller", "Frau Dr. Keller"))
        .isEqualTo("<PERSON_1> Ms <PERSON_1_FAMILY> Frau Dr. <PERSON_1_FAMILY>");
  }

  @Test
  void person_otherForms_areNumbered() {
    assertThat(
            tags(
                Kind.PERSON,
                "Anna Keller",
                "anna keller",
                "ANNA",
                "A. Keller",
                "Keller, Anna",
                "Anna Kellr",
                "Anna Maria Keller"))
        .isEqualTo(
            "<PERSON_1> <PERSON_1_2> <PERSON_1_3> <PERSON_1_4> <PERSON_1_5> <PERSON_1_6>"
                + " <PERSON_1_7>");
  }

  @Test
  void person_accentsAndParticles_areOnePerson() {
    assertThat(tags(Kind.PERSON, "Zo\u00eb van der Berg", "Zoe van der Berg", "van der Berg"))
        .isEqualTo("<PERSON_1> <PERSON_1_2> <PERSON_1_FAMILY>");
  }

  @Test
  void person_partFirst_keepsItsPseudonymAndTheFullNameIsRelated() {
    assertThat(tags(Kind.PERSON, "Anna", "Anna Keller", "Anna", "Keller"))
        .isEqualTo("<PERSON_1> <PERSON_1_2> <PERSON_1> <PERSON_1_FAMILY>");
  }

  @Test
  void person_sharedPart_isNobodysInParticular() {
    assertThat(tags(Kind.PERSON, "Anna Keller", "Anna Schmidt", "ANNA", "Tom Keller", "keller"))
        .isEqualTo("<PERSON_1> <PERSON_2> <PERSON_3> <PERSON_4> <PERSON_5>");
  }

  @Test
  void person_namesThatDifferInTheirLastLetter_areTwoPeople() {
    assertThat(tags(Kind.PERSON, "Maria Rossi", "Mario Rossi", "Paula Meier", "Paul Meier"))
        .isEqualTo("<PERSON_1> <PERSON_2> <PERSON_3> <PERSON_4>");
  }

  @Test
  void person_typoInASinglePart_isRelatedUnlessItIsAnotherName() {
    assertThat(tags(Kind.PERSON, "Anna Miller", "Milller", "Imller", "Muller", "Anan"))
        .isEqualTo("<PERSON_1> <PERSON_1_2> <PERSON_2> <PERSON_3> <PERSON_4>");
  }

  @Test
  void person_knownFormUnlikeAnyOther_isTheSubject() {
    WordFinder known = WordFinder.of(Kind.PERSON, "Robert Muster", "Bobby").rule("known/name");
    assertThat(tags(known, "Robert Muster", "Bobby")).isEqualTo("<PERSON_1> <PERSON_1_2>");
  }

  @Test
  void person_partNotSeenYet_restoresAllTheSame() {
    Conversation conversation =
        new Masker(WordFinder.of(Kind.PERSON, "Anna Keller"))
            .begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask("Anna Keller");
    assertThat(conversation.pseudonyms().restore("Dear <PERSON_1_GIVEN>, <PERSON_1_2>"))
        .isEqualTo("Dear Anna, <PERSON_1_2>");
    assertThat(conversation.mask("Anna").text()).isEqualTo("<PERSON_1_GIVEN>");
  }

  @Test
  void phone_otherFormats_areOneNumber() {
    assertThat(
            tags(
                Kind.PHONE, "+49 30 23125 001", "030 23125001", "0049-30-23125001", "030 23125002"))
        .isEqualTo("<PHONE_1> <PHONE_1_2> <PHONE_1_3> <PHONE_2>");
  }

  @Test
  void email_otherCase_isOneAddress() {
    assertThat(tags(Kind.EMAIL, "Anna@example.com", "anna@EXAMPLE.com", "anna@example.org"))
        .isEqualTo("<EMAIL_1> <EMAIL_1_2> <EMAIL_2>");
  }

  @Test
  void order_withAndWithoutDashes_isOneOrder() {
    assertThat(tags(Kind.ORDER_ID, "A-10-01", "a1001", "A 1002"))
        .isEqualTo("<ORDER_ID_1> <ORDER_ID_1_2> <ORDER_ID_2>");
  }

  @Test
  void secret_otherCase_isAnotherSecret() {
    assertThat(tags(Kind.SECRET, "hunter22", "Hunter22")).isEqualTo("<SECRET_1> <SECRET_2>");
  }
}
