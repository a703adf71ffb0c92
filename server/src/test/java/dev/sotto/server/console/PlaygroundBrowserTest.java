package dev.sotto.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The playground in a real browser, against {@link CannedServer}. */
class PlaygroundBrowserTest {
  private static final Customer CUSTOMER = Shop.open().customers().getFirst();

  private static Chromium chromium;
  private static CannedServer server;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requested = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = new Chromium();
    server = new CannedServer(0, false);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).as("what the browser's console complains of").isEmpty();
    assertThat(requested)
        .as("requests to anywhere but the server itself")
        .allMatch(url -> url.startsWith("http://127.0.0.1:") || url.startsWith("blob:"));
  }

  @Test
  void send_allowed_showsVerdictPseudonymsReplyAndAVerifiedReceipt() {
    Page page = open(1440, ColorScheme.LIGHT);
    send(page);
    assertThat(page.locator("#verdict")).containsText("Allowed");
    assertThat(page.locator("#sent .out").last()).containsText("<ORDER_ID_1>");
    assertThat(page.locator("#sent .out").last()).not().containsText(CUSTOMER.email());
    assertThat(page.locator("#reply .out")).containsText("<PERSON_1>");
    assertThat(page.locator("#reply .in")).containsText(CUSTOMER.name());
    assertThat(page.locator("#reply .in mark").first()).isVisible();
    assertThat(page.locator("#receipt .word"))
        .hasText(Pattern.compile("Verified here: 6 of 6 checks"));
    shoot(page, "playground");
  }

  @Test
  void send_streamed_growsTheReplyAndEndsTheSame() {
    Page page = open(1440, ColorScheme.LIGHT);
    page.locator("#stream").check();
    send(page);
    assertThat(page.locator("#reply .in")).containsText(CUSTOMER.email());
    assertThat(page.locator("#reply .in mark").first()).isVisible();
    assertThat(page.locator("#reply")).not().hasClass(Pattern.compile("running"));
  }

  @Test
  void tamper_withEachPart_fails() {
    Page page = open(1440, ColorScheme.LIGHT);
    send(page);
    for (String part : List.of("content", "nonce", "entry", "root", "signature")) {
      page.locator("#part").selectOption(part);
      page.locator("#tamper").click();
      assertThat(page.locator("#receipt .word")).containsText("Tampering found");
      assertThat(page.locator("#receipt li.bad").first()).isVisible();
    }
    page.locator("#restore").click();
    assertThat(page.locator("#receipt .word")).containsText("Verified here");
  }

  @Test
  void object_thenSend_isRefusedWithItsArticleAndAReceipt() {
    Page page = open(1440, ColorScheme.DARK);
    page.locator("#object").click();
    assertThat(page.locator("#choice-state")).containsText("Objects to customer service");
    send(page);
    assertThat(page.locator("#verdict")).containsText("Refused");
    assertThat(page.locator("#verdict")).containsText("GDPR art. 21(1)");
    assertThat(page.locator("#sent")).containsText("Nothing.");
    assertThat(page.locator("#reply-step")).isHidden();
    assertThat(page.locator("#receipt .word")).containsText("Verified here: 3 of 3");
    shoot(page, "playground-refused-dark");
    page.locator("#lift").click();
    assertThat(page.locator("#choice-state")).containsText("Lifted");
  }

  @Test
  void keyboard_alone_reachesSendMarksAndTamper() {
    Page page = open(1440, ColorScheme.LIGHT);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    tabTo(page, "#use");
    tabTo(page, "#subject");
    tabTo(page, "#messages li:last-child textarea");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#receipt .word")).containsText("Verified here");
    tabTo(page, "#sent .out mark");
    assertThat(page.locator("#explain")).isVisible();
    assertThat(page.locator("#explain")).containsText("known/order_id");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#explain")).not().containsText("known/order_id");
    page.keyboard().press("Escape");
    assertThat(page.locator("#explain")).isHidden();
    tabTo(page, "#tamper");
    page.keyboard().press("Enter");
    assertThat(page.locator("#receipt .word")).containsText("Tampering found");
  }

  @Test
  void subject_changed_bringsItsSampleUnlessTheTextWasEdited() {
    Page page = open(1440, ColorScheme.LIGHT);
    Customer german = Shop.open().customers().get(1);
    page.locator("#subject").selectOption(Shop.SYSTEM + ":" + german.id());
    Locator last = page.locator("#messages textarea").last();
    assertThat(last).hasValue(german.sample().getLast().content());
    last.fill("Mine.");
    page.locator("#subject").selectOption(Shop.SYSTEM + ":" + CUSTOMER.id());
    assertThat(last).hasValue("Mine.");
    page.locator("#sample").click();
    assertThat(page.locator("#messages textarea").last())
        .hasValue(CUSTOMER.sample().getLast().content());
  }

  @Test
  void snippet_followsProtocolAndLanguage() {
    Page page = open(1440, ColorScheme.LIGHT);
    assertThat(page.locator("#code")).containsText("/v1/chat/completions");
    assertThat(page.locator("#code")).containsText("Sotto-Subject: shop:" + CUSTOMER.id());
    page.locator("input[name=protocol]:checked").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#code")).containsText("/v1/messages");
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Python")).click();
    assertThat(page.locator("#code")).containsText("from anthropic import Anthropic");
  }

  @Test
  void key_wanted_isAskedForAndKeptInMemoryOnly() throws Exception {
    try (var guarded = new CannedServer(0, true)) {
      Page page = page(1440, ColorScheme.LIGHT);
      page.navigate(guarded.url());
      page.locator("#key").fill("wrong-key");
      page.keyboard().press("Enter");
      assertThat(page.locator("#key-hint")).containsText("does not open it");
      page.locator("#key").fill("canned-key");
      page.keyboard().press("Enter");
      assertThat(page.locator("#key-form")).isHidden();
      assertThat(page.locator("#messages textarea").last()).isEnabled();
      assertThat(
              page.evaluate(
                  "() => localStorage.length + sessionStorage.length + document.cookie.length"))
          .isEqualTo(0);
      page.locator("#subject").fill(Shop.SYSTEM + ":" + CUSTOMER.id());
      page.locator("#messages textarea").fill("Write to " + CUSTOMER.email());
      send(page);
      assertThat(page.locator("#sent .out")).containsText("Write to <EMAIL_1>");
      complaints.removeIf(complaint -> complaint.contains("401"));
    }
  }

  @Test
  void server_gone_isSaid() throws Exception {
    var brief = new CannedServer(0, false);
    Page page = page(1440, ColorScheme.LIGHT);
    page.navigate(brief.url());
    assertThat(page.locator("#messages textarea").last()).isEnabled();
    brief.close();
    page.locator("#send").click();
    assertThat(page.locator("#problem")).containsText("does not answer");
    complaints.removeIf(complaint -> complaint.contains("ERR_CONNECTION"));
  }

  @Test
  void receipt_missing_isSaidBesideTheResult() {
    Page page = page(1440, ColorScheme.LIGHT);
    page.route("**/log/vkey", route -> route.abort());
    page.navigate(server.url());
    page.locator("#send").click();
    assertThat(page.locator("#receipt")).containsText("No receipt to verify");
    assertThat(page.locator("#verdict")).containsText("Allowed");
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void everyWidthAndScheme_hasLabelsContrastAndNoSidewaysScroll() {
    for (int width : new int[] {360, 768, 1440}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        Page page = open(width, scheme);
        send(page);
        page.locator("#findings summary").click();
        assertThat(list(page, Audit.UNNAMED)).as("controls without a name").isEmpty();
        assertThat(list(page, Audit.FAINT))
            .as("text below 4.5:1 at %s %s", width, scheme)
            .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        shoot(page, "playground-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static List<?> list(Page page, String script) {
    return (List<?>) page.evaluate(script);
  }

  private Page open(int width, ColorScheme scheme) {
    Page page = page(width, scheme);
    page.navigate(server.url());
    assertThat(page.locator("#messages textarea").last()).isEnabled();
    return page;
  }

  private Page page(int width, ColorScheme scheme) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB"));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> requested.add(request.url()));
    return page;
  }

  private static void send(Page page) {
    page.locator("#send").click();
    assertThat(page.locator("#receipt .word")).containsText("Verified here");
  }

  /** Presses Tab until an element has the focus. */
  private static void tabTo(Page page, String selector) {
    Locator wanted = page.locator(selector).first();
    for (int presses = 0; presses < 60; presses++) {
      if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("60 presses of Tab do not reach " + selector);
  }

  private static void shoot(Page page, String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
