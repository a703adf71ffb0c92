package dev.sotto.server.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class InputsTest {
  private static final Globs ALL = new Globs(List.of(), List.of());

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of("a/one.txt", "a/two.md", "a/deep/three.txt", "a/.git/x.txt", "b/one.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, "text");
    }
    Files.createSymbolicLink(folder.resolve("a/link.txt"), folder.resolve("b/one.txt"));
  }

  @Test
  void of_folder_takesItsFilesInOrderWithoutHiddenOnesAndLinks() {
    assertThat(places(ALL)).containsExactly("deep/three.txt", "one.txt", "two.md");
  }

  @Test
  void of_globs_askNameOrPath() {
    assertThat(places(new Globs(List.of("*.txt"), List.of())))
        .containsExactly("deep/three.txt", "one.txt");
    assertThat(places(new Globs(List.of("deep/*"), List.of()))).containsExactly("deep/three.txt");
    assertThat(places(new Globs(List.of(), List.of("one*", "deep/**")))).containsExactly("two.md");
  }

  @Test
  void of_whatIsNotThere_isRefused() {
    assertThatThrownBy(() -> Inputs.of(List.of(named("nowhere")), ALL))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void requireWritable_whereNoFileOrFolderCanBe_saysSoBeforeTheWork() {
    Path file = folder.resolve("a/one.txt");
    assertThatThrownBy(() -> new ReportFile(folder.resolve("no/report.json")).requireWritable())
        .isInstanceOf(Fault.class)
        .hasMessageContaining("--report");
    assertThatThrownBy(() -> new ReportFile(folder).requireWritable()).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> Folder.requireWritable(file.resolve("out")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("--out");
    new ReportFile(folder.resolve("report")).requireWritable();
    Folder.requireWritable(folder.resolve("new/deep"));
  }

  @Test
  void requireApart_outInsideTheSourceOrAroundIt_isRefused() {
    for (String out : List.of("a", "a/out", "a/../a/deep", "")) {
      assertThatThrownBy(() -> apart(List.of(named("a")), folder.resolve(out)))
          .as(out)
          .isInstanceOf(Fault.class)
          .hasMessageContaining("lies in the source");
    }
    apart(List.of(named("a")), folder.resolve("out"));
  }

  @Test
  void requireApart_outThroughALink_isRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("beside"), folder.resolve("a"));
    assertThatThrownBy(() -> apart(List.of(named("a")), link.resolve("out")))
        .isInstanceOf(Fault.class);
  }

  @Test
  void requireApart_twoResultsAtOnePlaceOrOverASource_isRefused() {
    assertThatThrownBy(() -> apart(List.of(named("a"), named("b")), folder.resolve("out")))
        .hasMessageContaining("to one file");
    assertThatThrownBy(() -> apart(List.of(named("b/one.txt")), folder.resolve("b")))
        .hasMessageContaining("overwritten");
  }

  private void apart(List<String> named, Path out) {
    Inputs.requireApart(named, Inputs.of(named, ALL), out);
  }

  private String named(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> places(Globs globs) {
    return Inputs.of(List.of(named("a")), globs).stream().map(i -> i.place().toString()).toList();
  }
}
