package dev.sotto.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented customer.
 *
 * @param id in the shop's system
 * @param language ISO 639-1
 * @param name full name
 * @param email at a reserved domain
 * @param phone in national format
 * @param address in one line, as the country writes it
 * @param order the order number
 * @param account the customer number
 * @param plan {@code basic}, {@code silver} or {@code gold}
 * @param choices preferences on file, perhaps none
 * @param conversations one or two, the first being the sample that the playground shows
 */
public record Customer(
    String id,
    String language,
    String name,
    String email,
    String phone,
    String address,
    String order,
    String account,
    String plan,
    List<Shop.Choice> choices,
    List<List<Shop.Message>> conversations) {
  public Customer {
    choices = List.copyOf(choices);
    conversations = conversations.stream().map(List::copyOf).toList();
  }

  /** Order number first, then the customer number. */
  public List<String> numbers() {
    return List.of(order, account);
  }

  /** What Sotto keeps beside the identifiers. */
  public Map<String, String> profile() {
    return Map.of("plan", plan);
  }

  /** The conversation that the playground starts with. */
  public List<Shop.Message> sample() {
    return conversations.getFirst();
  }

  @Override
  public String toString() {
    return "Customer[" + language + ", " + conversations.size() + " conversations]";
  }

  /** The customer's entry of {@code customers.json}. */
  Map<String, Object> row() {
    var row = new LinkedHashMap<String, Object>();
    row.put("system", Shop.SYSTEM);
    row.put("id", id);
    row.put("language", language);
    row.put("names", List.of(name));
    row.put("emails", List.of(email));
    row.put("phones", List.of(phone));
    row.put("address", address);
    row.put("numbers", numbers());
    row.put("profile", profile());
    return row;
  }
}
