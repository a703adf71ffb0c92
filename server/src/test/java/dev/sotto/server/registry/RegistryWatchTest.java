package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RegistryWatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private RegistryWatch watch;

  @BeforeEach
  void start() throws IOException {
    organisation("Brook & Vale");
    watch = RegistryWatch.start(folder, name -> null);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void current_fileChanged_isTheNewVersion() throws IOException {
    String before = watch.current().digest();
    organisation("Brook & Vale GmbH");
    await(() -> !watch.current().digest().equals(before));
    assertThat(watch.current().organisation().name()).isEqualTo("Brook & Vale GmbH");
  }

  @Test
  void current_fileInANewFolder_isNoticed() throws IOException {
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("more/p.yaml"), "purposes:\n  support: {title: Support}\n");
    await(() -> watch.current().purposes().size() == 1);
  }

  @Test
  void current_newVersionWrong_theOldOneStaysAndItsProblemsAreRead() throws IOException {
    String before = watch.current().digest();
    Files.writeString(folder.resolve("broken.yaml"), "usess: {}\n");
    await(() -> !watch.problems().isEmpty());
    assertThat(watch.current().digest()).isEqualTo(before);
    assertThat(watch.problems().getFirst().mend()).isEqualTo("did you mean 'uses'?");
    Files.delete(folder.resolve("broken.yaml"));
    await(() -> watch.problems().isEmpty());
    assertThat(watch.current().digest()).isEqualTo(before);
  }

  @Test
  void current_folderGoneAndBack_isReadAgain() throws IOException {
    String before = watch.current().digest();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    await(() -> !watch.problems().isEmpty());
    assertThat(watch.current().digest()).isEqualTo(before);
    Files.move(away, folder);
    organisation("Brook & Vale AG");
    await(() -> watch.current().organisation().name().equals("Brook & Vale AG"));
    assertThat(watch.problems()).isEmpty();
  }

  @Test
  void start_wrongRegistry_isRefusedWithTheProblems(@TempDir Path wrong) throws IOException {
    Files.writeString(wrong.resolve("a.yaml"), "usess: {}\n");
    assertThatThrownBy(() -> RegistryWatch.start(wrong, name -> null))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("a.yaml:1:1");
  }

  private void organisation(String name) throws IOException {
    Files.writeString(
        folder.resolve("organisation.yaml"),
        """
        organisation:
          name: %s
          establishment: DE
          laws: [gdpr, eu-ai-act]
          contacts: {}
        """
            .formatted(name));
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
