package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePartsTest {
  @Test
  void of_titleAndParticle_leavesTheOneOutAndKeepsTheOther() {
    assertThat(NameParts.of("Dr. Anna van Loon")).isEqualTo(new NameParts("Anna", "van Loon"));
  }

  @Test
  void of_familyNameFirst_turnsThem() {
    assertThat(NameParts.of("Hargrave, Jasper")).isEqualTo(new NameParts("Jasper", "Hargrave"));
  }

  @Test
  void of_singleName_hasNoGivenName() {
    assertThat(NameParts.of("Cher").given()).isEmpty();
  }

  @Test
  void toString_showsNothing() {
    assertThat(NameParts.of("Anna Quill").toString()).doesNotContain("Anna");
  }
}
