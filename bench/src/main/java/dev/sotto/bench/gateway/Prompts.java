package dev.sotto.bench.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes prompts: the customer's own name, e-mail address, phone, address and order, and a bank
 * account, a card and a network address that nobody knows of, in another text each time. The same
 * seed writes the same prompts.
 */
final class Prompts {
  private static final int LENGTH = 2000;
  private static final Pattern CUSTOMER = Pattern.compile("\\{\\s*\"system\"(?s:.*?)\\n?\\s*\\}");
  private static final String[] SENTENCES = {
    "The tracking page has not changed since then and I wonder whether it was lost on its way.",
    "Please look it up and tell me what you can do about it.",
    "I had asked for a refund before and was told that it would take a few days.",
    "The blue one arrived in good shape, but the lid of the other one is cracked.",
    "I would rather have it sent again than get the money back.",
    "Your colleague on the phone was friendly but could not find anything.",
    "If it helps, I can send a picture of the parcel and of the label.",
    "We leave for a holiday soon, so somebody else would have to take it in.",
    "The discount that was promised in the newsletter is missing on the invoice.",
    "It was meant as a present, and by now it will be late in any case.",
    "Could you also check whether the guarantee covers a broken zip?",
    "I tried the form on the web page twice, and it only said that something went wrong.",
    "The size is right, yet the colour differs from what the shop shows.",
    "Somebody told me that the warehouse has moved, which may explain the delay.",
    "Thank you for your patience, I know that these things happen.",
    "By the way, the confirmation came twice, once with the wrong amount.",
    "Is it possible to have the rest delivered to the parcel shop at the corner?",
    "The driver left a note, but what it says cannot be read.",
    "I have been a customer for years and never had any trouble before.",
    "Please do not call before noon, for I work at night."
  };

  private final List<List<String>> customers;
  private final Random random;

  private Prompts(List<List<String>> customers, Random random) {
    this.customers = customers;
    this.random = random;
  }

  /** {@code count} prompts about the customers of {@code customers.json}. */
  static List<Prompt> of(Path file, int count, long seed) throws IOException {
    Prompts prompts = new Prompts(customers(Files.readString(file)), new Random(seed));
    List<Prompt> written = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      written.add(prompts.next(prompts.customers.get(i % prompts.customers.size())));
    }
    return written;
  }

  /** Of each customer its id, name, e-mail address, phone, address and order. */
  private static List<List<String>> customers(String json) {
    List<List<String>> customers = new ArrayList<>();
    Matcher each = CUSTOMER.matcher(json);
    while (each.find()) {
      String row = each.group();
      customers.add(
          List.of(
              value(row, "id"),
              value(row, "names"),
              value(row, "emails"),
              value(row, "phones"),
              value(row, "address"),
              value(row, "numbers")));
    }
    if (customers.isEmpty()) {
      throw new IllegalStateException("no customers found");
    }
    return customers;
  }

  private static String value(String row, String key) {
    Matcher value =
        Pattern.compile("\"" + key + "\"\\s*:\\s*\\[?\\s*\"([^\"\\\\]+)\"").matcher(row);
    if (!value.find()) {
      throw new IllegalStateException("a customer without " + key);
    }
    return value.group(1);
  }

  private Prompt next(List<String> customer) {
    List<String> pieces = new ArrayList<>(customer.subList(1, customer.size()));
    pieces.add(iban());
    pieces.add(card());
    pieces.add("198.51.100." + (1 + random.nextInt(254)));
    List<String> said = new ArrayList<>();
    said.add("my e-mail address is " + pieces.get(1) + " and you reach me at " + pieces.get(2));
    said.add("I live at " + pieces.get(3));
    said.add("the order is " + pieces.get(4));
    said.add("I paid from " + pieces.get(5));
    said.add("first it was charged to the card " + pieces.get(6));
    said.add("I ordered from " + pieces.get(7));
    Collections.shuffle(said, random);
    StringBuilder text = new StringBuilder("Hello, my name is " + pieces.get(0) + ".");
    for (String each : said) {
      fill(text, LENGTH * (said.indexOf(each) + 1) / (said.size() + 1));
      text.append(' ').append(upper(each)).append('.');
    }
    fill(text, LENGTH);
    return new Prompt("shop:" + customer.get(0), text.toString(), pieces);
  }

  private void fill(StringBuilder text, int length) {
    while (text.length() < length) {
      text.append(' ').append(SENTENCES[random.nextInt(SENTENCES.length)]);
    }
  }

  private static String upper(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** A German account with right check digits (ISO 13616), in groups of four. */
  private String iban() {
    String account = "37040044" + String.format(Locale.ROOT, "%010d", random.nextInt(999_999_999));
    BigInteger number = new BigInteger(account + "131400");
    int check = 98 - number.mod(BigInteger.valueOf(97)).intValue();
    return groups("DE" + String.format(Locale.ROOT, "%02d", check) + account);
  }

  /** A card number of the range for tests, with its Luhn digit (ISO/IEC 7812-1). */
  private String card() {
    StringBuilder digits = new StringBuilder("400000");
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int digit = digits.charAt(14 - i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return groups(digits.append((10 - sum % 10) % 10).toString());
  }

  private static String groups(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
