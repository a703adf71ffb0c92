package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: what is not linear in them runs out of time here. */
@Timeout(120)
final class AdversarialTest {
  private static final int UNITS = 300_000;

  /** Every run of digits is a number of somebody's. */
  private static final Finder DIGITS =
      (text, hints) -> {
        List<Finding> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
          int end = at;
          while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
          }
          if (end > at) {
            found.add(new Finding(at, end, Kind.ACCOUNT_ID, 1, "digits", "digits"));
            at = end;
          }
        }
        return found;
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<", "PERSON_", "PERSON_1", "<PERSON_1", "&lt;", "\\", "\\\\u003c", "<****", "_", "&#x3c",
        "<PERSON_1 ", "\"", "[", "{\"a\":", "\"\\\"", "a", "<ORDER_ID_", "PERSON_1s", "\\_", "%3c%3"
      })
  void maskAndRestore_onePatternOverAndOver_isLinear(String pattern) {
    String text = pattern.repeat(UNITS / pattern.length());
    Conversation conversation =
        new Masker(WordFinder.of(Kind.PERSON, "Anna", "Anna Keller"))
            .begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask("Anna Keller, Anna");
    String masked = conversation.mask(text).text();
    String maskedJson = conversation.maskJson(text).text();
    Pseudonyms pseudonyms = conversation.pseudonyms();
    assertThat(pseudonyms.restore(masked).equals(text)).isTrue();
    assertThat(pseudonyms.restoreJson(maskedJson)).isNotNull();
    assertThat(unitByUnit(pseudonyms.restorer(), masked).equals(text)).isTrue();
    assertThat(unitByUnit(pseudonyms.jsonRestorer(), maskedJson)).isNotNull();
  }

  private static String unitByUnit(Restorer restorer, String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(restorer.feed(text.substring(i, i + 1)));
    }
    return out + restorer.finish();
  }

  @Test
  void mask_manyDistinctValues_isLinear() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(1_000_000 + i).append(i % 2 == 0 ? ' ' : '-');
    }
    Conversation conversation = new Masker(DIGITS).begin(Hints.NONE, Protections.DEFAULT);
    String masked = conversation.mask(text.toString()).text();
    assertThat(masked).endsWith("<ACCOUNT_ID_100000>-");
    Pseudonyms pseudonyms = conversation.pseudonyms();
    assertThat(pseudonyms.size()).isEqualTo(100_000);
    assertThat(pseudonyms.restore(masked).contentEquals(text)).isTrue();
  }

  @Test
  void mask_manyPeopleOfOneName_isLinear() {
    List<Finding> found = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      String name = "Anna Kel" + Integer.toString(i + 100_000, 26).replaceAll("[0-9]", "z") + i;
      found.add(
          new Finding(
              text.length(), text.length() + name.length(), Kind.PERSON, 1, "test", "test"));
      text.append(name).append(' ');
    }
    Conversation conversation = new Masker((t, h) -> found).begin(Hints.NONE, Protections.DEFAULT);
    String masked = conversation.mask(text.toString()).text();
    assertThat(conversation.pseudonyms().restore(masked).contentEquals(text)).isTrue();
  }
}
