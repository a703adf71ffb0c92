package dev.sotto.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  private static final String TEXT = "Anna Keller, anna.keller@example.com, Keller GmbH";

  private static Finding finding(int start, int end, Kind kind, double confidence, String rule) {
    return new Finding(start, end, kind, confidence, rule, "test");
  }

  @Test
  void resolve_knownPartInLongerName_mergesUnderTheKnownRule() {
    List<Finding> resolved =
        Findings.resolve(
            TEXT,
            List.of(
                finding(0, 11, Kind.PERSON, .9, "tagger"),
                finding(5, 11, Kind.PERSON, 1, "known/name/part")));
    assertThat(resolved).containsExactly(finding(0, 11, Kind.PERSON, 1, "known/name/part"));
  }

  @Test
  void resolve_knownPartInMailAddress_keepsTheAddressWhole() {
    Finding email = finding(13, 36, Kind.EMAIL, .98, "EMAIL");
    assertThat(
            Findings.resolve(
                TEXT,
                List.of(
                    email,
                    finding(13, 24, Kind.USERNAME, 1, "known/email/local"),
                    finding(13, 17, Kind.PERSON, 1, "known/name/part"))))
        .containsExactly(email);
  }

  @Test
  void resolve_knownNameInOrganization_staysHidden() {
    Finding name = finding(38, 44, Kind.PERSON, 1, "known/name/part");
    assertThat(
            Findings.resolve(TEXT, List.of(finding(38, 49, Kind.ORGANIZATION, .9, "tagger"), name)))
        .containsExactly(name);
  }

  @Test
  void resolve_checkedAgainstLonger_keepsTheLosersRest() {
    List<Finding> resolved =
        Findings.resolve(
            "card 4111111111111111 0142",
            List.of(
                finding(5, 21, Kind.CREDIT_CARD, .96, "CREDIT_CARD/luhn"),
                finding(5, 26, Kind.PHONE, .5, "PHONE/shape")));
    assertThat(resolved)
        .containsExactly(
            finding(5, 21, Kind.CREDIT_CARD, .96, "CREDIT_CARD/luhn"),
            finding(22, 26, Kind.PHONE, .5, "PHONE/shape"));
  }

  @Test
  void resolve_personalInsideLocation_isNotLeftReadable() {
    List<Finding> resolved =
        Findings.resolve(
            "Anna Street 5",
            List.of(
                finding(0, 13, Kind.LOCATION, .95, "tagger"),
                finding(0, 4, Kind.PERSON, .5, "PERSON/greeting")));
    assertThat(resolved).containsExactly(finding(0, 4, Kind.PERSON, .5, "PERSON/greeting"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void resolve_anything_coversWhatPersonalFindingsCovered(long seed) {
    Random random = new Random(seed);
    String text = "x".repeat(60);
    for (int round = 0; round < 400; round++) {
      List<Finding> found = random(random);
      List<Finding> resolved = Findings.resolve(text, found);
      int at = 0;
      for (Finding f : resolved) {
        assertThat(f.start()).isGreaterThanOrEqualTo(at);
        at = f.end();
      }
      found.stream()
          .filter(f -> f.kind().personal())
          .forEach(f -> assertThat(covers(resolved, f)).as("%s by %s", f, resolved).isTrue());
    }
  }

  private static List<Finding> random(Random random) {
    List<Finding> found = new ArrayList<>();
    Kind[] kinds = Kind.values();
    for (int i = 0; i < 6; i++) {
      int start = random.nextInt(50);
      String rule = random.nextInt(4) == 0 ? "known/name" : "rule";
      found.add(
          finding(
              start,
              start + 1 + random.nextInt(10),
              kinds[random.nextInt(kinds.length)],
              random.nextDouble(),
              rule));
    }
    return found;
  }

  private static boolean covers(List<Finding> resolved, Finding f) {
    for (int i = f.start(); i < f.end(); i++) {
      int at = i;
      if (resolved.stream()
          .noneMatch(r -> r.kind().personal() && r.start() <= at && at < r.end())) {
        return false;
      }
    }
    return true;
  }
}
