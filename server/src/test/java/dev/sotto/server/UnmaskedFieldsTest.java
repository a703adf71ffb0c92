package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Fields that go out as they stand must not name the subject. */
class UnmaskedFieldsTest {
  @TempDir static Path data;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"model\":\"FAMILY\"",
        "\"model\":\"EMAIL\"",
        "\"prompt_cache_retention\":\"FAMILY\"",
        "\"logit_bias\":{\"FULL NAME\":1}",
        "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"FAMILY\"}}]",
        "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":"
            + "{\"type\":\"object\",\"properties\":{\"FULL NAME\":{\"type\":\"string\"}}}}}]",
        "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":"
            + "{\"type\":\"string\",\"pattern\":\"FULL NAME\"}}}]",
        "\"tomorrow\":ORDERDIGITS",
        "\"tomorrow\":{\"FULL NAME\":true}",
        "\"tomorrow\":[{\"deep\":\"FULL NAME\"}]"
      })
  void post_subjectNamedWhereNothingIsMasked_neverLeaves(String field) throws Exception {
    demo.provider.clear();
    Customer customer = demo.shop.customers().getFirst();
    String family = customer.name().substring(customer.name().lastIndexOf(' ') + 1);
    String digits = customer.order().replaceAll("\\D", "");
    String named =
        field
            .replace("FULL NAME", customer.name())
            .replace("FAMILY", family)
            .replace("EMAIL", customer.email())
            .replace("ORDERDIGITS", digits);
    String model = field.startsWith("\"model\"") ? "" : "\"model\":\"any\",";
    HttpResponse<String> response =
        post(
            customer,
            "{%s%s,\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}"
                .formatted(model, named));
    assertThat(response.statusCode()).as(response.body()).isLessThan(500);
    assertThat(response.statusCode() == 200 || !response.body().contains(family)).isTrue();
    demo.provider
        .requests()
        .forEach(
            request -> assertThat(request.text()).doesNotContain(family, customer.email(), digits));
  }

  @Test
  void post_ordinaryRequest_stillPasses() throws Exception {
    Customer customer = demo.shop.customers().getFirst();
    String body =
        "{\"model\":\"gpt-5-mini-2026-01-01\",\"max_tokens\":16384,\"temperature\":0.7,"
            + "\"logit_bias\":{\"50256\":-100},\"reasoning_effort\":\"low\",\"tools\":[{\"type\":"
            + "\"function\",\"function\":{\"name\":\"find_order\",\"parameters\":{\"type\":\"object\","
            + "\"properties\":{\"order_id\":{\"type\":\"string\",\"pattern\":\"^[A-Z]+-[0-9]+$\"}},"
            + "\"required\":[\"order_id\"]}}}],\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";
    assertThat(post(customer, body).statusCode()).isEqualTo(200);
    assertThat(demo.provider.last().json().path("logit_bias").has("50256")).isTrue();
    assertThat(demo.provider.last().json().path("max_tokens").asInt()).isEqualTo(16384);
  }

  @Test
  void post_everyCustomersOwnId_isHiddenWhateverStandsAroundIt() throws Exception {
    for (Customer customer : demo.shop.customers()) {
      demo.provider.clear();
      String text = "%s %s %s".formatted(customer.address(), customer.order(), customer.id());
      String body =
          "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}";
      assertThat(post(customer, body).body()).contains(customer.id());
      assertThat(demo.provider.last().text()).doesNotContain(customer.id());
    }
  }

  @Test
  void post_fieldsOfAProgram_keepTheirNames() throws Exception {
    Customer customer = demo.shop.customers().getFirst();
    String arguments =
        "{\\\"n\\\":\\\"%s\\\",\\\"e\\\":\\\"%s\\\",\\\"user_id\\\":\\\"q\\\"}"
            .formatted(customer.name(), customer.email());
    String body =
        "{\"model\":\"any\",\"chat_template_kwargs\":{\"enable_thinking\":false},"
            + "\"options\":{\"num_ctx\":4096,\"repeat_penalty\":1.1,\"top_k\":40},"
            + "\"web_search_options\":{\"search_context_size\":\"low\",\"user_location\":"
            + "{\"type\":\"approximate\",\"approximate\":{\"city\":\"Paris\",\"country\":\"FR\","
            + "\"timezone\":\"Europe/Paris\"}}},\"messages\":[{\"role\":\"user\",\"content\":\""
            + arguments
            + "\"}]}";
    assertThat(post(customer, body).statusCode()).isEqualTo(200);
    JsonNode sent = demo.provider.last().json();
    assertThat(sent.path("chat_template_kwargs").has("enable_thinking")).isTrue();
    assertThat(sent.path("options").propertyNames())
        .containsExactly("num_ctx", "repeat_penalty", "top_k");
    assertThat(sent.path("web_search_options").toString())
        .contains("search_context_size", "approximate", "timezone", "Europe/Paris");
    assertThat(sent.path("messages").get(0).path("content").stringValue())
        .contains("\"n\":", "\"e\":", "\"user_id\":")
        .doesNotContain(customer.name(), customer.email());
  }

  @Test
  void post_headerAndMetadataDiffer_isRefused() throws Exception {
    Customer customer = demo.shop.customers().getFirst();
    String body =
        "{\"model\":\"any\",\"metadata\":{\"sotto_subject\":\"shop:C-10002\"},"
            + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}";
    HttpResponse<String> response = post(customer, body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("differ");
  }

  private static HttpResponse<String> post(Customer customer, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(demo.url().resolve("/v1/chat/completions"))
              .header("Authorization", "Bearer " + demo.key())
              .header("Content-Type", "application/json")
              .header("Sotto-Use", RunningDemo.USE)
              .header("Sotto-Subject", RunningDemo.subject(customer))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
