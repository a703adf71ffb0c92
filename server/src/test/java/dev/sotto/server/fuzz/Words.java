package dev.sotto.server.fuzz;

import dev.sotto.server.demo.Customer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Texts that are hard on a mask: identifiers in odd places, tags that people typed, odd letters.
 */
record Words(RandomGenerator random, Customer customer) {
  private static final List<String> FILL =
      List.of(
          "Hello,",
          "please",
          "ship it",
          "\n",
          "\t",
          "—",
          "schöne Grüße",
          "¿qué tal?",
          "日本",
          "👩‍🔧",
          "\u202Eabc\u202C",
          "a\u200Bb",
          "<b>",
          "&amp;",
          "{\"a\":1}",
          "[1,2]",
          "```",
          "%41",
          "\\n",
          "null",
          "12",
          "3.5",
          "<PERSON_1>",
          "<EMAIL_9>",
          "\\<PERSON_2>",
          "&lt;PERSON_1&gt;",
          "<PER",
          "SON_1>",
          "{{",
          "}}",
          "https://example.com/?q=1",
          "O'Hara",
          "\"",
          "'",
          "data: x",
          "event:");

  /** Any short text, which may hold the customer. */
  String text() {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(1, 12);
    for (int i = 0; i < words; i++) {
      text.append(text.isEmpty() ? "" : " ").append(random.nextInt(3) == 0 ? identifier() : fill());
    }
    return text.toString();
  }

  /** Something without the customer. */
  String fill() {
    return FILL.get(random.nextInt(FILL.size()));
  }

  /** One of the customer's identifiers, perhaps written in another way. */
  String identifier() {
    return switch (random.nextInt(9)) {
      case 0 -> customer.name();
      case 1 -> customer.name().toUpperCase(Locale.ROOT);
      case 2 -> customer.email();
      case 3 -> customer.email().toUpperCase(Locale.ROOT);
      case 4 -> customer.phone();
      case 5 -> customer.address();
      case 6 -> customer.order();
      case 7 -> customer.account();
      default -> customer.name() + " (" + customer.email() + ")";
    };
  }

  /** A text in which nothing but well-formed letters stands, for what must come back as it went. */
  String plainText() {
    StringBuilder text = new StringBuilder("About");
    int words = random.nextInt(1, 14);
    for (int i = 0; i < words; i++) {
      text.append(random.nextBoolean() ? " " : ", ")
          .append(random.nextInt(2) == 0 ? identifier() : fill());
    }
    return text.append('.').toString();
  }
}
