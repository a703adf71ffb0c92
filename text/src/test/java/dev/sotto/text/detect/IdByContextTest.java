package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Marked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdByContextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agent: can I have your order number?\\nCustomer: 3348917502|ORDER_ID:3348917502",
        "Agent: your PIN as well please.\\nCustomer: it's 4821|OTHER_ID:4821",
        "Agent: what is your account number and pin\\nCustomer: 351531510|ACCOUNT_ID:351531510",
        "where is my order #W3916020?|ORDER_ID:#W3916020",
        "Meine Bestellung ORD-50993 fehlt|ORDER_ID:ORD-50993",
        "Kundennummer: KD5326222|ACCOUNT_ID:KD5326222",
        "contrat C-756044|ACCOUNT_ID:C-756044",
        "mi pedido #559246|ORDER_ID:#559246",
        "il mio ordine ORD-50993|ORDER_ID:ORD-50993",
        "bestelling HYW7763952|ORDER_ID:HYW7763952",
        "a minha encomenda #327284|ORDER_ID:#327284",
        "reservation with ID MZDDS4|ORDER_ID:MZDDS4",
        "policy number UFH 568424658|OTHER_ID:UFH 568424658",
        "claim number jgf 632|OTHER_ID:jgf 632",
        "my driver's license number is U62928788557186|OTHER_ID:U62928788557186",
        "16021 is my booking number|ORDER_ID:16021",
        "the confirmation number for the flight is 3RK2T9|ORDER_ID:3RK2T9",
        "{\"order_id\": \"3348917502\"}|ORDER_ID:3348917502",
        "{\"customerNumber\":\"88213\"}|ACCOUNT_ID:88213",
        "licence plate 901 FSA|VEHICLE_PLATE:901 FSA",
        "Kennzeichen B-AB 1234|VEHICLE_PLATE:B-AB 1234"
      })
  void find_wordsBeside_tellTheKind(String text, String finding) {
    assertThat(Marked.found(null, text.replace("\\n", "\n"))).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The order total was 1,249.00",
        "I ordered 2 pizzas in 2024",
        "Code ZOMER24 expires, flight HAT050, item ID 1010101010",
        "Artikelnummer 4711-0815",
        "the Dyson V15 has 2 years, room 204",
        "my order has not arrived in 10 days",
        "Agent: what is your booking ID?\nCustomer: sure\nAgent: how many guests?\nCustomer: 71",
        "your booking: departure 09:00, arrival 11:00",
        "I booked in advance, it will be 16 degrees",
        "my car has 1400 cc 2012 model",
        "I should have 12000 credit"
      })
  void find_noOnesNumber_findsNothing(String text) {
    assertThat(Marked.found("en", text)).isEmpty();
  }
}
