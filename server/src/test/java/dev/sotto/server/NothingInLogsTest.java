package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server says of its work names nobody. */
class NothingInLogsTest {
  private static final String PATH_ID = "somebody-in-a-path";

  @TempDir Path folder;
  @TempDir Path logs;

  @Test
  void errorsAndMetrics_afterMixedLoad_holdNobodyAndNoKey() throws Exception {
    Shop shop = Shop.open();
    try (DemoProcess demo = new DemoProcess(folder, logs).ready()) {
      Map<String, String> environment = RunningDemo.environment(folder);
      for (Customer customer : shop.customers().subList(0, 21)) {
        String subject = RunningDemo.subject(customer);
        demo.chat(environment, subject, RunningDemo.everything(customer));
        demo.chat(environment, "shop:" + customer.email(), customer.name());
        demo.chat(environment, subject, customer.name() + "\" broken");
        demo.get("/v1/subjects/shop/" + PATH_ID, RunningDemo.value(environment, "SOTTO_ADMIN_KEY"));
        demo.get("/v1/receipts/" + PATH_ID, RunningDemo.value(environment, "SOTTO_KEY"));
        demo.get("/log/tile/" + PATH_ID, "");
      }
      demo.chat(Map.of("SOTTO_KEY", "wrong-key-12345", "SOTTO_USE", "x"), "shop:1", "hello");
      String metrics = demo.get("/metrics", "").body();
      assertThat(metrics).contains("sotto_chat_refused_total", "sotto_chat_hidden_total");
      String said = Files.readString(demo.errors) + metrics;
      for (Customer customer : shop.customers()) {
        assertThat(said).doesNotContain(RunningDemo.identifiers(customer));
        assertThat(said).doesNotContain(customer.id());
      }
      assertThat(said)
          .doesNotContain(
              List.of(
                  PATH_ID,
                  "wrong-key-12345",
                  RunningDemo.value(environment, "SOTTO_KEY"),
                  RunningDemo.value(environment, "SOTTO_ADMIN_KEY")));
    }
  }
}
