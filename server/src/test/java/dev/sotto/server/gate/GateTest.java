package dev.sotto.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.registry.LawfulBasis;
import dev.sotto.server.registry.Place;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.RecipientId;
import dev.sotto.server.subject.SubjectState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tables do not show: all that would have refused, their order, what is owed. */
class GateTest {

  @Test
  void decide_severalReasons_firstIsTheAnswerAndAllAreNamed() {
    Decision decision =
        ask(
            "gdpr",
            "legitimate_interests",
            "suspended, no balancing test, health, to US",
            "DE",
            "object, restrict");
    assertThat(decision.refusals())
        .extracting(Verdict.Refused::code)
        .containsExactly(
            Code.SUSPENDED,
            Code.RESTRICTION,
            Code.OBJECTION,
            Code.BALANCING_MISSING,
            Code.SPECIAL_CATEGORY,
            Code.TRANSFER);
    assertThat(decision.verdict()).isEqualTo(decision.refusals().getFirst());
  }

  @Test
  void decide_severalLaws_namesTheRefusalsOfEach() {
    Decision decision =
        ask("gdpr+uk-gdpr+ch-fadp", "legitimate_interests", "marketing", "", "object");
    assertThat(decision.refusals())
        .extracting(Verdict.Refused::article)
        .containsExactly("GDPR art. 21(3)", "UK GDPR art. 21(3)", "FADP art. 30(2)(b)");
  }

  @Test
  void decide_refused_saysWhyAndWhatTheAppCanDo() {
    Decision decision = ask("gdpr", "consent", "", "DE", "");
    assertThat(decision.verdict())
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.law()).isEqualTo("gdpr");
              assertThat(refused.reason()).contains("consent");
              assertThat(refused.remedy()).contains("Ask for consent");
            });
  }

  @Test
  void decide_suspended_givesTheReasonOfTheSuspension() {
    Decision decision = ask("gdpr", "contract", "lapsed", "DE", "");
    assertThat(decision.refusals().getFirst().reason())
        .isEqualTo("The use has lapsed: the assessment ran out");
  }

  @Test
  void decide_allowed_citesTheBasisOfEveryLaw() {
    Decision decision = ask("gdpr+uk-gdpr+ccpa", "contract", "", "DE", "");
    assertThat(decision.verdict())
        .isInstanceOfSatisfying(
            Verdict.Allowed.class,
            allowed -> {
              assertThat(allowed.basis()).isEqualTo(LawfulBasis.CONTRACT);
              assertThat(allowed.articles())
                  .containsExactly(
                      "GDPR art. 6(1)(b)", "UK GDPR art. 6(1)(b)", "CCPA Civ. Code 1798.100(c)");
            });
  }

  @Test
  void decide_aiAct_owesThatPeopleAreTold() {
    assertThat(duties("gdpr+eu-ai-act", "contract", "", "DE", ""))
        .containsExactly("Tell people that they deal with an AI, EU AI Act art. 50(1)");
  }

  @Test
  void decide_decisionAllowed_owesHumanOnRequestAndExplanation() {
    assertThat(duties("gdpr", "contract", "decides on contract", "DE", ""))
        .anySatisfy(duty -> assertThat(duty).contains("art. 22(3)"))
        .anySatisfy(duty -> assertThat(duty).contains("art. 15(1)(h)"));
  }

  @Test
  void decide_decisionInQuebec_owesNoticeWithIt() {
    assertThat(duties("quebec-law25", "contract", "decides", "CA-QC", ""))
        .anySatisfy(duty -> assertThat(duty).contains("at the latest with it").contains("s. 12.1"));
  }

  @Test
  void decide_signalWithoutSale_owesItsConfirmation() {
    assertThat(duties("ccpa", "contract", "", "US-CA, signal", ""))
        .containsExactly("Confirm that the opt-out signal was honoured, CCPA regs § 7025");
  }

  /** Civ. Code 1798.125: who uses a right is not worse off elsewhere. */
  @Test
  void decide_optedOutOfSale_otherUsesStayAllowed() {
    Decision sells =
        ask("ccpa", "legitimate_interests", "sells", "US-CA", "opt_out(sale_or_sharing)");
    Decision other = ask("ccpa", "legitimate_interests", "", "US-CA", "opt_out(sale_or_sharing)");
    assertThat(sells.allowed()).isFalse();
    assertThat(other.allowed()).isTrue();
  }

  @Test
  void decide_humanReview_isNotAllowed() {
    Decision decision = ask("gdpr", "legitimate_interests", "decides", "DE", "");
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.refusals()).isEmpty();
  }

  @Test
  void decide_consentOfTheFuture_doesNotCount() {
    Question now = GateTableTest.question("gdpr", "consent", "", "DE", "consent");
    Question before =
        new Question(
            now.use(),
            now.subject(),
            now.laws(),
            null,
            false,
            false,
            FileWords.after("").minusSeconds(1));
    assertThat(Gate.decide(before).allowed()).isFalse();
  }

  @Test
  void question_withoutLaws_isBroken() {
    assertThatThrownBy(
            () ->
                new Question(
                    null,
                    SubjectState.unknown(),
                    List.of(),
                    null,
                    false,
                    false,
                    FileWords.after("")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decide_towardsAnotherRecipient_asksForThatTransfer() {
    Question question = GateTableTest.question("gdpr", "contract", "", "DE", "");
    Recipient there =
        new Recipient(
            new RecipientId("spare"),
            "Another model",
            new Place("US"),
            Recipient.Role.PROCESSOR,
            false,
            Recipient.Safeguard.NONE,
            null,
            null);
    assertThat(Gate.decide(question).allowed()).isTrue();
    assertThat(Gate.decide(question.towards(there)).refusals())
        .extracting(Verdict.Refused::code)
        .containsExactly(Code.TRANSFER);
  }

  private static Decision ask(String laws, String basis, String use, String person, String onFile) {
    return Gate.decide(GateTableTest.question(laws, basis, use, person, onFile));
  }

  private static List<String> duties(
      String laws, String basis, String use, String person, String onFile) {
    return ask(laws, basis, use, person, onFile).verdict() instanceof Verdict.Allowed allowed
        ? allowed.duties()
        : List.of();
  }
}
