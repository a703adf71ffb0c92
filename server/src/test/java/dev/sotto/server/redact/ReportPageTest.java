package dev.sotto.server.redact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.sotto.server.console.Audit;
import dev.sotto.server.console.Chromium;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Protections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report's page in a real browser. */
@SuppressWarnings("NullAway.Init")
class ReportPageTest {
  private static final Map<String, Kind> VALUES =
      Map.of(
          "Anna Keller", Kind.PERSON,
          "anna@example.com", Kind.EMAIL,
          "12 Example Street, Sampleton", Kind.ADDRESS,
          "FL-204813", Kind.ORDER_ID,
          "DE02 1203 0000 0000 2020 51", Kind.IBAN,
          "diabetes", Kind.SPECIAL_CATEGORY,
          "192.0.2.7", Kind.IP_ADDRESS,
          "Example & Sons", Kind.ORGANIZATION);

  private static Chromium chromium;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void page_isForItsOwnerAndEscapesTheTexts() throws IOException {
    Path report = report("<script>alert(1)</script> & Anna Keller");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(report)).doesNotContain("<script>alert");
    try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
      Page page = open(context, report);
      assertThat(page.locator(".text")).hasText("<script>alert(1)</script> & Anna Keller");
      assertThat(page.locator(".warning")).containsText("holds the original texts in clear");
    }
  }

  @Test
  void keyboard_stepsThroughFindingsAndKindsCanBeHidden() throws IOException {
    Path report = report("Anna Keller wrote from anna@example.com about FL-204813.");
    try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
      Page page = open(context, report);
      Locator explain = page.locator("#explain");
      assertThat(explain).isHidden();
      for (int presses = 0; presses < 4; presses++) {
        page.keyboard().press("Tab");
      }
      assertThat(explain).hasText("PERSON, 90 % sure, rule by/list: in the list. Now <PERSON_1>");
      page.keyboard().press("ArrowRight");
      assertThat(explain).containsText("EMAIL");
      page.locator("input[value=EMAIL]").uncheck();
      assertThat(page.locator("mark:not(.off)")).hasCount(2);
      page.locator("mark[data-kind=ORDER_ID]").hover();
      assertThat(explain).containsText("ORDER_ID");
      page.locator("mark[data-kind=EMAIL]").hover();
      assertThat(explain).isHidden();
    }
  }

  @Test
  void everyWidthAndScheme_hasLabelsContrastAndNoSidewaysScroll() throws IOException {
    StringBuilder text = new StringBuilder();
    VALUES.keySet().stream()
        .sorted()
        .forEach(value -> text.append("Here: ").append(value).append(".\n"));
    Path report = report(text + "x".repeat(300) + "\n" + text);
    for (int width : new int[] {360, 1440}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (BrowserContext context = context(width, scheme)) {
          Page page = open(context, report);
          page.locator("mark").first().focus();
          assertThat((List<?>) page.evaluate(Audit.UNNAMED)).isEmpty();
          assertThat((List<?>) page.evaluate(Audit.FAINT)).as("%s %s", width, scheme).isEmpty();
          assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
          String name = "report-%d-%s.png".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
          page.screenshot(
              new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
        }
      }
    }
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private static Page open(BrowserContext context, Path report) {
    Page page = context.newPage();
    page.onConsoleMessage(message -> assertThat(message.type()).isNotEqualTo("error"));
    page.navigate(report.toUri().toString());
    return page;
  }

  private Path report(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    Path path = folder.resolve("found.html");
    ReportFile report = new ReportFile(path);
    try (Destination destination = report.through(new Printed(new ByteArrayOutputStream()))) {
      Map<Kind, Protection> all = Map.of(Kind.ORGANIZATION, Protection.PSEUDONYM);
      Ask ask = new Ask(Hints.NONE, Protections.of(all), Style.TAGS, null, 1);
      Redaction redaction =
          new Redaction(ask, ReportPageTest::listed, destination, Progress.silent());
      List<Input> inputs = Inputs.of(List.of(file.toString()), new Globs(List.of(), List.of()));
      report.write(redaction.run(inputs, InputStream.nullInputStream()));
    }
    return path;
  }

  private static List<Finding> listed(String text, Hints hints) {
    List<Finding> found = new ArrayList<>();
    VALUES.forEach(
        (value, kind) -> {
          int at = text.indexOf(value);
          if (at >= 0) {
            found.add(new Finding(at, at + value.length(), kind, .9, "by/list", "in the list"));
          }
        });
    found.sort(Comparator.comparingInt(Finding::start));
    return found;
  }
}
