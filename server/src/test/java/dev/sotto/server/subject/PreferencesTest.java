package dev.sotto.server.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.registry.PurposeId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private static final PurposeId SUPPORT = new PurposeId("support");
  private static final PurposeId NEWS = new PurposeId("newsletter");
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

  @Test
  void standing_nothingSaid_nothingStands() {
    assertThat(Preferences.none().standing(SUPPORT)).isEqualTo(Standing.NOTHING);
  }

  @Test
  void standing_laterTimeWins_whateverTheOrder() {
    Preference consent = choice(SUPPORT, Choice.CONSENT, 2, "v1");
    Preference withdrawal = choice(SUPPORT, Choice.WITHDRAW, 1, null);
    Standing standing = Preferences.of(consent, withdrawal).standing(SUPPORT);
    assertThat(standing.consent()).isEqualTo(consent);
    assertThat(standing.withdrawal()).isNull();
  }

  @Test
  void standing_sameTime_laterInOrderWins() {
    Preference consent = choice(SUPPORT, Choice.CONSENT, 1, "v1");
    Preference withdrawal = choice(SUPPORT, Choice.WITHDRAW, 1, null);
    Standing standing = Preferences.of(consent, withdrawal).standing(SUPPORT);
    assertThat(standing.consent()).isNull();
    assertThat(standing.withdrawal()).isEqualTo(withdrawal);
  }

  @Test
  void standing_otherPurpose_isNotTouched() {
    Preferences preferences = Preferences.of(choice(NEWS, Choice.OBJECT, 1, null));
    assertThat(preferences.standing(SUPPORT).objection()).isNull();
  }

  @Test
  void standing_star_coversEveryPurposeTheReservedOnesToo() {
    Preferences preferences = Preferences.of(choice(PurposeId.ALL, Choice.OPT_OUT, 1, null));
    for (PurposeId purpose :
        List.of(SUPPORT, NEWS, PurposeId.SALE_OR_SHARING, PurposeId.AUTOMATED_DECISIONS)) {
      assertThat(preferences.standing(purpose).optOut()).isNotNull();
    }
  }

  @Test
  void standing_lift_endsObjectionRestrictionAndOptOutAndKeepsConsent() {
    Preferences preferences =
        Preferences.of(
            choice(SUPPORT, Choice.CONSENT, 0, "v1"),
            choice(SUPPORT, Choice.OBJECT, 1, null),
            choice(SUPPORT, Choice.RESTRICT, 2, null),
            choice(SUPPORT, Choice.OPT_OUT, 3, null),
            choice(SUPPORT, Choice.LIFT, 4, null));
    Standing standing = preferences.standing(SUPPORT);
    assertThat(standing.objection()).isNull();
    assertThat(standing.restriction()).isNull();
    assertThat(standing.optOut()).isNull();
    assertThat(standing.consent()).isNotNull();
  }

  @Test
  void standing_liftOfOnePurpose_leavesTheOthersObjected() {
    Preferences preferences =
        Preferences.of(
            choice(PurposeId.ALL, Choice.OBJECT, 1, null), choice(SUPPORT, Choice.LIFT, 2, null));
    assertThat(preferences.standing(SUPPORT).objection()).isNull();
    assertThat(preferences.standing(NEWS).objection()).isNotNull();
  }

  @Test
  void standing_severalNames_choicesForAnyCount() {
    Preferences preferences =
        Preferences.of(choice(new PurposeId("support-reply"), Choice.OBJECT, 1, null));
    Set<PurposeId> names = Set.of(SUPPORT, new PurposeId("support-reply"));
    assertThat(preferences.standing(names).objection()).isNotNull();
  }

  @Test
  void history_whatNoLongerStands_isKept() {
    Preferences preferences =
        Preferences.of(
            choice(SUPPORT, Choice.OBJECT, 1, null), choice(SUPPORT, Choice.LIFT, 2, null));
    assertThat(preferences.history()).hasSize(2);
  }

  @Test
  void youngerThan_ageKnown_countsBeforeTheMark() {
    SubjectState marked =
        new SubjectState(
            SubjectState.Presence.KNOWN, true, 15, null, Preferences.none(), List.of());
    assertThat(marked.youngerThan(15)).isFalse();
    assertThat(marked.youngerThan(16)).isTrue();
  }

  @Test
  void compellingGrounds_withoutReason_areRefused() {
    assertThatThrownBy(() -> new CompellingGrounds(SUPPORT, "Head of service", " ", MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Preference choice(
      PurposeId purpose, Choice choice, int hours, @Nullable String wording) {
    return new Preference(purpose, choice, "web", wording, null, MONDAY.plusSeconds(3600L * hours));
  }
}
