package dev.sotto.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Category;
import dev.sotto.server.registry.Field;
import dev.sotto.server.registry.Showing;
import dev.sotto.server.subject.SubjectRecord;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Category PLAN =
      new Category("account.plan", "Plan", "user.account", false, false);

  private static Profile profile(@Nullable String language, String json, String... names) {
    Known known = new Known(List.of(names), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Profile(
        new SubjectRecord(
            language,
            "US-CA",
            false,
            known,
            Json.object(json.getBytes(StandardCharsets.UTF_8)),
            List.of()),
        TODAY);
  }

  private static Field field(String id, Showing showing) {
    return new Field(id, PLAN, null, null, showing, Integer.MAX_VALUE);
  }

  private static String shown(Profile profile, Field field) {
    return profile.value(field).map(FieldValue::text).orElse("(none)");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-02-01, under 2 years",
    "en, 2024-11-24, 2–5 years",
    "en, 2024-11-25, under 2 years",
    "en, 2021-11-24, 5 years or more",
    "de, 2026-02-01, unter 2 Jahren",
    "de, 2023-02-01, 2–5 Jahre",
    "fr, 2023-02-01, 2–5 ans",
    "es, 2000-02-01, 5 años o más",
    "it, 2000-02-01, 5 anni o più",
    "nl-BE, 2026-02-01, minder dan 2 jaar",
    "pt, 2000-02-01, 5 anos ou mais",
    "pl, 2023-02-01, 2–5 years",
    "en, 2027-01-01, (none)",
    "en, yesterday, (none)"
  })
  void value_timeSinceADate_isItsBandInTheLanguageOfTheSubject(
      String language, String date, String band) {
    Field tenure =
        field("tenure", new Showing.Since(List.of(Period.ofYears(2), Period.ofYears(5))));
    assertThat(shown(profile(language, "{\"tenure\":\"" + date + "\"}"), tenure)).isEqualTo(band);
  }

  @Test
  void value_bandsOfMonthsAndYears_nameBoth() {
    Field tenure =
        field("tenure", new Showing.Since(List.of(Period.ofMonths(6), Period.ofYears(2))));
    assertThat(shown(profile("fr", "{\"tenure\":\"2026-01-01T08:00:00Z\"}"), tenure))
        .isEqualTo("6 mois – 2 ans");
  }

  @ParameterizedTest
  @CsvSource({
    "99.99, under 100",
    "100, 100–500",
    "\"350\", 100–500",
    "500, 500 or more",
    "true, (none)"
  })
  void value_number_isItsBand(String value, String band) {
    Field spent =
        field("spent", new Showing.Bands(List.of(new BigDecimal(100), new BigDecimal(500))));
    assertThat(shown(profile("en", "{\"spent\":" + value + "}"), spent)).isEqualTo(band);
  }

  @Test
  void value_date_isItsMonthOrYear() {
    Profile profile = profile("en", "{\"since\":\"2024-03-17\"}");
    assertThat(shown(profile, field("since", Showing.Date.MONTH))).isEqualTo("2024-03");
    assertThat(shown(profile, field("since", Showing.Date.YEAR))).isEqualTo("2024");
  }

  @Test
  void value_list_isItsFirstOnes() {
    Field orders = new Field("orders", PLAN, null, Kind.ORDER_ID, new Showing.Whole(), 2);
    assertThat(profile("en", "{\"orders\":[\"FL-1\",\"FL-2\",\"FL-3\"]}").value(orders))
        .contains(new FieldValue(List.of("FL-1", "FL-2"), Kind.ORDER_ID));
  }

  @Test
  void value_builtIn_comesFromWhatIsKnown() {
    Profile profile = profile("de", "{}", "Dr. Greta van Holm");
    assertThat(shown(profile, field("given_name", new Showing.Whole()))).isEqualTo("Greta");
    assertThat(shown(profile, field("family_name", new Showing.Whole()))).isEqualTo("van Holm");
    assertThat(shown(profile, field("country", new Showing.Whole()))).isEqualTo("US");
    assertThat(shown(profile, field("email", new Showing.Whole()))).isEqualTo("(none)");
  }

  @Test
  void value_profileSaysTheName_goesBeforeWhatIsConcluded() {
    Profile profile = profile("en", "{\"given_name\":\"Maria Jose\"}", "Maria Jose Prado");
    assertThat(shown(profile, field("given_name", new Showing.Whole()))).isEqualTo("Maria Jose");
  }

  @Test
  void identifying_declaredFields_areKnownByKind() {
    Field contract = new Field("contract", PLAN, null, Kind.ACCOUNT_ID, new Showing.Whole(), 1);
    Known known =
        profile("en", "{\"contract\":\"KT-204813\",\"note\":\"KT-1\"}")
            .identifying(Map.of("contract", contract));
    assertThat(known.numbers()).containsExactly("KT-204813");
    assertThat(Optional.of(known.other())).contains(List.of());
  }
}
