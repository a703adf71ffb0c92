package dev.sotto.server.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fern &amp; Lantern, an invented shop: 320 invented customers in seven languages with an order
 * each, their conversations and a few preferences. The same on every machine and every start. Mail
 * domains are reserved for examples (RFC 2606); for telephone numbers see {@link CustomerMaker}.
 *
 * @param customers every customer, the languages taking turns
 */
public record Shop(List<Customer> customers) {
  /** The shop's name. */
  public static final String NAME = "Fern & Lantern";

  /** The system that the customers' ids belong to. */
  public static final String SYSTEM = "shop";

  /** What an app of the shop tells the model before each conversation. */
  public static final String SYSTEM_PROMPT =
      "You help the service team of "
          + NAME
          + ", a shop for garden and lighting. Answer briefly, politely and in the customer's"
          + " language.";

  /** A purpose that some customers have consented to and some objected to. */
  public static final String NEWSLETTER = "newsletter";

  /** The wording that they consented to, as the registry's use names it. */
  public static final String NEWSLETTER_WORDING = "newsletter-2026-01";

  /** A purpose that some customers have objected to. */
  public static final String OUTREACH = "outreach";

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt");
  private static final int CUSTOMERS = 320;
  private static final long SEED = 20261124;

  public Shop {
    customers = List.copyOf(customers);
  }

  /**
   * A message of a conversation; the role is OpenAI's and Anthropic's {@code user} or {@code
   * assistant}.
   */
  public record Message(String role, String content) {}

  /**
   * A choice on file. Only about other purposes than customer service, which all allow.
   *
   * @param choice as in the API: {@code consent} or {@code object}
   */
  public record Choice(String purpose, String choice, String channel, String wording) {}

  /**
   * The shop: made anew, in a few milliseconds.
   *
   * @throws IllegalStateException if its resources are damaged
   */
  public static Shop open() {
    var random = new Random(SEED);
    var makers = LANGUAGES.stream().map(language -> new CustomerMaker(language, random)).toList();
    var customers = new ArrayList<Customer>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(makers.get(i % makers.size()).make(i, choices(i)));
    }
    return new Shop(customers);
  }

  private static List<Choice> choices(int index) {
    return switch (index % 12) {
      case 1, 6 -> List.of(new Choice(NEWSLETTER, "consent", "checkout", NEWSLETTER_WORDING));
      case 2 ->
          List.of(
              new Choice(
                  NEWSLETTER, "object", "e-mail footer", "Do not write to me about offers."));
      case 9 ->
          List.of(
              new Choice(OUTREACH, "object", "telephone", "Please do not call me with offers."));
      default -> List.of();
    };
  }

  /**
   * Writes the shop's own clear list, {@code customers.json}: everything that Sotto is told of each
   * customer. Replaces an older one whole.
   */
  public void writeCustomers(Path file) throws IOException {
    var rows = customers.stream().map(Customer::row).toList();
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, json.writeValueAsString(rows) + "\n", StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
