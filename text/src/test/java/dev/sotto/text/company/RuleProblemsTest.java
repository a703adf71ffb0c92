package dev.sotto.text.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a*~matches the empty text",
        "\\b~matches the empty text",
        "^|x~matches the empty text",
        "(?=a)b~is not in RE2's syntax",
        "(a)\\1~is not in RE2's syntax",
        "[a~is not in RE2's syntax",
        "((a{100}){100}){100}~repeats more than 1000 signs",
        "(x{999}y{999}){2,}~repeats more than 1000 signs",
      })
  void ofPattern_unusable_saysWhy(String pattern, String why) {
    assertThat(RuleProblems.ofPattern(pattern))
        .hasValueSatisfying(w -> assertThat(w).contains(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "[A-Z]{3}-\\d{6}", "(?i)kt[- ]?\\d{4,8}", "[]{a]{20}", "\\{x\\}"})
  void ofPattern_usable_saysNothing(String pattern) {
    assertThat(RuleProblems.ofPattern(pattern)).isEmpty();
  }

  @Test
  void ofPattern_tooLong_isRefused() {
    assertThat(RuleProblems.ofPattern("a".repeat(501)))
        .hasValueSatisfying(w -> assertThat(w).contains("longer than 500"));
  }

  @Test
  void ofWord_withoutLettersOrTooLong_isRefused() {
    assertThat(RuleProblems.ofWord("+-")).isPresent();
    assertThat(RuleProblems.ofWord("a b c d e f g h i j k l m")).isPresent();
    assertThat(RuleProblems.ofWord("AT&T")).isEmpty();
  }
}
