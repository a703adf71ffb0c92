package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final TagModel MODEL = TagModel.standard();

  private static int shut(String text) {
    Tokens tokens = new Tokens(100);
    new Tokenizer(text, MODEL.lexicon, tokens).read(0, text.length());
    LineContext context = new LineContext(64);
    context.begin(tokens);
    GateFeatures features = new GateFeatures(tokens, context);
    int[] buffer = new int[GateFeatures.COUNT];
    int shut = 0;
    for (int i = context.first; i < tokens.count; i++) {
      features.of(i, buffer);
      shut += MODEL.gate.shuts(buffer) ? 1 : 0;
    }
    return shut;
  }

  @Test
  void shuts_talkOfNobody_mostTokens() {
    assertThat(
            shut("Thank you for waiting, I can help you with that order. What else do you need?"))
        .isGreaterThan(12);
  }

  @Test
  void shuts_unknownWords_none() {
    assertThat(shut("Wexholm Brindisar Quelthane Obrist")).isZero();
  }

  @Test
  void score_emptyTable_weighsNothing() {
    assertThat(new Gate(new short[16], 1).score(new int[GateFeatures.COUNT])).isZero();
    assertThat(Gate.open().shuts(new int[GateFeatures.COUNT])).isFalse();
  }

  @Test
  void score_knownFeature_weighsWhatItsSlotSays() {
    short[] slots = new short[16];
    int feature = 0x70000012;
    slots[new Gate(slots, 0).slot(feature)] = (short) (Gate.check(feature) << 8 | -5 & 0xff);
    int[] features = new int[GateFeatures.COUNT];
    features[3] = feature;
    assertThat(new Gate(slots, 0).score(features)).isEqualTo(-5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agent: Hello! May I have your name, please?\nCustomer: sure, it is nora quill",
        "Guten Tag, mein Name ist Jonas Hagedorn, bitte liefern Sie an Ahornweg 12, 70173"
            + " Stuttgart.",
        "buongiorno mi chiamo matteo ferraro e il mio ordine 4471223 non arriva da Torino",
        "I spoke to Mrs Whitmore at Northgate Bank about my account 40031122 yesterday, thanks."
      })
  void find_behindTheGate_theSameAsWithoutIt(String text) {
    Tagger open = new Tagger(MODEL.behind(Gate.open()));
    List<Finding> found = new Tagger(MODEL).find(text, Hints.NONE);
    assertThat(found)
        .usingElementComparatorIgnoringFields("confidence")
        .isEqualTo(open.find(text, Hints.NONE));
  }
}
