package dev.sotto.bench.speed;

import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.List;

/** An invented customer with 50 identifiers, as a company that knows somebody for years holds. */
final class Subject {
  private Subject() {}

  static Known known() {
    List<String> phones = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> emails = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      phones.add("+49 30 2312500" + i);
      addresses.add("Lindenweg " + (12 + i) + ", 10115 Berlin");
      emails.add("anneliese.vogt" + i + "@example.com");
    }
    for (int i = 0; i < 32; i++) {
      numbers.add("ORD-" + (3_348_917 + 7_919 * i));
    }
    return new Known(
        List.of("Anneliese Vogt-Brandner", "Anneliese Brandner", "Anne Vogt"),
        emails,
        phones,
        addresses,
        numbers,
        List.of("1984-03-12", "anneliese_v84", "B-AV 1984"));
  }
}
