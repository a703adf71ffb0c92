package dev.sotto.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShopTest {
  private static final Shop SHOP = Shop.open();

  @Test
  void open_twice_isTheSame() {
    assertThat(Shop.open()).isEqualTo(SHOP);
  }

  @Test
  void open_has320CustomersInSevenLanguages() {
    assertThat(SHOP.customers()).hasSize(320);
    var perLanguage =
        SHOP.customers().stream()
            .collect(Collectors.groupingBy(Customer::language, Collectors.counting()));
    assertThat(perLanguage).containsOnlyKeys("en", "de", "fr", "es", "it", "nl", "pt");
    assertThat(perLanguage.values()).allMatch(count -> count >= 45);
  }

  @Test
  void open_identifiersAreUnique() {
    assertUnique(Customer::id);
    assertUnique(Customer::name);
    assertUnique(Customer::email);
    assertUnique(Customer::phone);
    assertUnique(Customer::address);
    assertUnique(Customer::order);
    assertUnique(Customer::account);
  }

  private static void assertUnique(Function<Customer, String> identifier) {
    assertThat(SHOP.customers().stream().map(identifier)).doesNotHaveDuplicates();
  }

  @Test
  void open_leavesNoPlaceholderAndUsesReservedDomainsOnly() {
    for (var customer : SHOP.customers()) {
      assertThat(customer.address() + customer.phone() + customer.conversations())
          .doesNotContain("{", "}");
      assertThat(customer.email()).matches("[a-z0-9.-]+@(?:[a-z]+\\.)?example\\.(com|org|net)");
    }
  }

  @Test
  void open_phonesAreNumbersOfTheirCountry() throws Exception {
    var regions =
        Map.of("de", "DE", "fr", "FR", "es", "ES", "it", "IT", "nl", "NL", "pt", "PT", "en", "GB");
    var numbers = PhoneNumberUtil.getInstance();
    int valid = 0;
    for (var customer : SHOP.customers()) {
      boolean american = customer.phone().contains("555-01");
      String region = american ? "US" : String.valueOf(regions.get(customer.language()));
      var number = numbers.parse(customer.phone(), region);
      assertThat(numbers.isPossibleNumber(number)).isTrue();
      valid += numbers.isValidNumber(number) ? 1 : 0;
    }
    assertThat(valid).as("all but Britain's and France's mobiles for drama").isGreaterThan(300);
  }

  @Test
  void sample_namesTheOrder() {
    assertThat(SHOP.customers())
        .allSatisfy(
            customer ->
                assertThat(customer.sample().toString().replaceAll("(?<=FL|\\d) ", ""))
                    .contains(customer.order().substring(3)));
  }

  @Test
  void choices_concernOtherPurposesThanService() {
    var choices = SHOP.customers().stream().flatMap(c -> c.choices().stream()).toList();
    assertThat(choices)
        .isNotEmpty()
        .allMatch(choice -> List.of(Shop.NEWSLETTER, Shop.OUTREACH).contains(choice.purpose()));
    assertThat(choices.stream().map(Shop.Choice::choice)).contains("object", "consent");
  }

  @Test
  void toString_ofACustomer_showsNothingOfThem() {
    var customer = SHOP.customers().getFirst();
    assertThat(customer.toString()).doesNotContain(customer.name(), customer.order());
  }

  @Test
  void writeCustomers_writesTheDocumentedFields(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("customers.json");
    SHOP.writeCustomers(file);
    JsonNode rows = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(rows.size()).isEqualTo(320);
    assertThat(List.copyOf(rows.get(0).propertyNames()))
        .containsExactly(
            "system",
            "id",
            "language",
            "names",
            "emails",
            "phones",
            "address",
            "numbers",
            "profile");
    assertThat(rows.get(0).path("numbers").get(0).asString())
        .isEqualTo(SHOP.customers().getFirst().order());
  }
}
