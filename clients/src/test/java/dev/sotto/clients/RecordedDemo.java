package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A whole Sotto for the tests of a class; before each its model repeats and has seen nothing. */
@SuppressWarnings("NullAway.Init")
final class RecordedDemo implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private Path data;
  private RunningDemo demo;
  private Customer customer;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    data = Files.createTempDirectory("sotto-clients");
    demo = new RunningDemo(data);
    customer = demo.shop().customers().getFirst();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    provider().clear();
    provider().replies(Script.echo(3));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    demo.close();
    try (var files = Files.walk(data)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  URI url() {
    return demo.url();
  }

  String key() {
    return demo.key();
  }

  RecordingProvider provider() {
    return demo.provider();
  }

  /** Whom the calls are about. */
  Customer customer() {
    return customer;
  }

  /** What names the use and the customer. */
  Map<String, String> headers() {
    return Map.of("Sotto-Use", RunningDemo.USE, "Sotto-Subject", RunningDemo.subject(customer));
  }

  /** The model was called so often, and saw nothing of the customer. */
  void assertModelSawNobody(int calls) {
    assertThat(provider().requests())
        .hasSize(calls)
        .allSatisfy(request -> assertThat(RunningDemo.leaked(request, customer)).isEmpty());
  }
}
