package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.http.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every conversation of the invented shop, in seven languages, as its customers wrote it. */
class ShopConversationsTest {
  @TempDir static Path data;

  @Test
  void chat_everyConversation_holdsNoPartOfTheCustomerAndComesBackWhole() throws Exception {
    try (RunningDemo demo = new RunningDemo(data);
        HttpClient http = HttpClient.newHttpClient()) {
      demo.provider.replies(Script.echo(1));
      SoftAssertions all = new SoftAssertions();
      for (Customer customer : demo.shop.customers()) {
        for (List<Shop.Message> conversation : customer.conversations()) {
          String reply = reply(demo, http, customer, conversation);
          all.assertThat(reply).isEqualTo(lastUserText(conversation));
          all.assertThat(RunningDemo.leaked(demo.provider.last(), customer))
              .as("%s in: %s", customer.language(), demo.provider.last().text())
              .isEmpty();
        }
      }
      all.assertAll();
      assertThat(demo.provider.requests()).hasSizeGreaterThan(400);
    }
  }

  @Test
  void parts_ofEveryCustomer_areSeenInTheClearText() {
    for (Customer customer : Shop.open().customers()) {
      IdentifierParts parts = IdentifierParts.of(customer);
      assertThat(parts.parts()).hasSizeGreaterThan(5);
      assertThat(parts.in(RunningDemo.everything(customer))).hasSameSizeAs(parts.parts());
    }
  }

  private static String lastUserText(List<Shop.Message> conversation) {
    return conversation.stream()
        .filter(message -> message.role().equals("user"))
        .reduce((first, second) -> second)
        .orElseThrow()
        .content();
  }

  private static String reply(
      RunningDemo demo, HttpClient http, Customer customer, List<Shop.Message> conversation)
      throws Exception {
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", "any");
    ArrayNode messages = body.putArray("messages");
    conversation.forEach(
        message ->
            messages.addObject().put("role", message.role()).put("content", message.content()));
    HttpRequest request =
        HttpRequest.newBuilder(demo.url().resolve("/v1/chat/completions"))
            .header("x-api-key", demo.key())
            .header("Content-Type", "application/json")
            .header("Sotto-Use", RunningDemo.USE)
            .header("Sotto-Subject", RunningDemo.subject(customer))
            .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Json.MAPPER.readTree(answer).at("/choices/0/message/content").asString("");
  }
}
