package dev.sotto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String TEXT = "Ann Lee wrote ann@example.org from Rome, 5.";
  private static final Span ANN = new Span(0, 7, "PERSON");
  private static final Span MAIL = new Span(14, 29, "EMAIL");
  private static final Span ROME = new Span(35, 39, "LOCATION");
  private static final GoldText GOLD = new GoldText("a", "en", TEXT, List.of(ANN, MAIL), List.of());

  private static Score score(Scorer scorer, GoldText gold, Span... found) {
    scorer.add(gold, List.of(found));
    return scorer.score();
  }

  @Test
  void score_halfAName_isAnOverlapHitThatLeaks() {
    Score score = score(Scorer.ofAll(), GOLD, new Span(0, 3, "PERSON"), MAIL, ROME);
    assertThat(score.all().exact().hits()).isEqualTo(1);
    assertThat(score.all().overlap().hits()).isEqualTo(2);
    assertThat(score.of("PERSON").leak()).isEqualTo(1);
    assertThat(score.of("EMAIL").leak()).isZero();
    assertThat(score.all().any()).isEqualTo(1);
    assertThat(score.all().leakyShare()).isEqualTo(1);
  }

  @Test
  void score_labelWithoutGold_isNotScoredButListed() {
    Score score = score(Scorer.ofAll(), GOLD, ANN, MAIL, ROME);
    assertThat(score.all().overlap().precision()).isEqualTo(1);
    assertThat(score.falseAlarms()).isEqualTo(Map.of("LOCATION", 1));
    assertThat(score.alarmedTexts()).isEqualTo(1);
  }

  @Test
  void score_twoHalvesOfOneName_areOneHitAndOneFalseAlarm() {
    Score score =
        score(
            Scorer.of(Set.of("PERSON")), GOLD, new Span(0, 3, "PERSON"), new Span(4, 7, "PERSON"));
    Figures overlap = score.all().overlap();
    assertThat(overlap).isEqualTo(new Figures(1, 2, 1));
    assertThat(overlap.f1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(overlap.f2()).isCloseTo(5 * .5 / (4 * .5 + 1), within(1e-9));
    assertThat(score.all().exact().f1()).isZero();
    assertThat(score.all().leak()).as("only the space is open").isZero();
  }

  @Test
  void score_wrongLabel_coversWithoutBeingAHit() {
    Score score =
        score(
            Scorer.of(Set.of("PERSON")),
            GOLD,
            new Span(0, 7, "LOCATION"),
            new Span(0, 7, "LOCATION"));
    assertThat(score.all().leak()).isZero();
    assertThat(score.all().overlap().hits()).isZero();
    assertThat(score.all().overlap().precision()).isNaN();
    assertThat(score.falseAlarms()).isEmpty();
  }

  @Test
  void score_predictionOnIgnoredText_isDroppedUnlessItTouchesGold() {
    GoldText gold =
        new GoldText("a", "en", TEXT, List.of(ANN, MAIL), List.of(new Span(35, 39, "ROOM")));
    Score dropped =
        score(Scorer.ofAll(), gold, new Span(35, 39, "PERSON"), new Span(30, 39, "PERSON"));
    assertThat(dropped.falseAlarms()).isEmpty();
    assertThat(dropped.of("PERSON").overlap().predicted()).isZero();
    Score charged = score(Scorer.ofAll(), gold, new Span(27, 39, "PERSON"));
    assertThat(charged.falseAlarms()).isEqualTo(Map.of("PERSON", 1));
  }

  @Test
  void score_pairOfSurrogates_mustBeCoveredWhole() {
    GoldText wide =
        new GoldText(
            "w", "en", "\ud83d\ude00 \ud835\udc00nn", List.of(new Span(3, 7, "PERSON")), List.of());
    assertThat(score(Scorer.ofAll(), wide, new Span(3, 7, "PERSON")).all().leak()).isZero();
    assertThat(score(Scorer.ofAll(), wide, new Span(4, 7, "PERSON")).all().leak()).isEqualTo(1);
  }

  @Test
  void score_punctuationAtTheEdge_mayStayOpen() {
    GoldText dotted =
        new GoldText("d", "en", "(Ann)", List.of(new Span(0, 5, "PERSON")), List.of());
    assertThat(score(Scorer.ofAll(), dotted, new Span(1, 4, "X")).all().leak()).isZero();
  }

  @Test
  void score_nothingFound_isAllLeakAndNoPrecision() {
    Score score = score(Scorer.ofAll(), GOLD);
    assertThat(score.all().leak()).isEqualTo(1);
    assertThat(score.all().overlap().recall()).isZero();
    assertThat(score.all().overlap().precision()).isNaN();
    assertThat(score.all().overlap().f1()).isNaN();
  }

  @Test
  void score_nothingToFind_hasFalseAlarmsOnly() {
    GoldText none = new GoldText("n", "en", "Buy 2 Macs", List.of(), List.of());
    Score score = score(Scorer.ofAll(), none, new Span(6, 10, "PERSON"), new Span(4, 5, "PHONE"));
    assertThat(score.falseAlarms()).isEqualTo(Map.of("PERSON", 1, "PHONE", 1));
    assertThat(score.alarmedTexts()).isEqualTo(1);
    assertThat(score.all().leak()).isNaN();
  }

  @Test
  void score_platesAndSecrets_countAsOtherIds() {
    GoldText plate =
        new GoldText("p", "de", "B-XY 1234", List.of(new Span(0, 9, "OTHER_ID")), List.of());
    Score score = score(Scorer.ofAll(), plate, new Span(0, 9, "VEHICLE_PLATE"));
    assertThat(score.of("OTHER_ID").exact().f1()).isEqualTo(1);
  }

  @Test
  void score_twoLabels_areAddedUp() {
    Score score =
        score(
            Scorer.ofAll(),
            GOLD,
            ANN,
            new Span(8, 13, "PERSON"),
            new Span(30, 34, "EMAIL"),
            new Span(35, 39, "EMAIL"));
    Figures overlap = score.all().overlap();
    assertThat(overlap.precision()).isEqualTo(.25);
    assertThat(overlap.recall()).isEqualTo(.5);
    assertThat(overlap.f1()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(overlap.f2()).isCloseTo(5 * .125 / 1.5, within(1e-9));
  }

  @Test
  void pair_longerSharedPart_winsThenTheLeftmost() {
    Pairing longer =
        Pairing.of(
            List.of(new Span(0, 7, "X"), new Span(8, 12, "X")), List.of(new Span(5, 12, "X")));
    assertThat(longer.found(0)).isFalse();
    assertThat(longer.found(1)).isTrue();
    Pairing parts =
        Pairing.of(List.of(new Span(0, 3, "X")), List.of(new Span(0, 1, "X"), new Span(1, 3, "X")));
    assertThat(parts.hit(0)).isFalse();
    assertThat(parts.hit(1)).isTrue();
  }

  @Test
  void add_predictionOutsideTheText_isRefused() {
    assertThatThrownBy(() -> score(Scorer.ofAll(), GOLD, new Span(0, 99, "PERSON")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
