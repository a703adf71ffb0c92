package dev.sotto.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.sotto.server.console.Chromium;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playground in a real browser, against the whole demo. */
class DemoPlaygroundTest {
  private static final Shop SHOP = Shop.open();

  @TempDir static Path data;

  private static Chromium chromium;
  private static DemoServer demo;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = new Chromium();
    demo = DemoServer.start(new DemoServer.Options(0, data, null, null));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    demo.close();
  }

  @BeforeEach
  void open() {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setDeviceScaleFactor(2)
                    .setLocale("en-GB"));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    String own = demo.url().toString();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own) && !request.url().startsWith("blob:")) {
            elsewhere.add(request.url());
          }
        });
    page.navigate(own);
    assertThat(page.locator("#messages textarea").last()).isEnabled();
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).as("what the browser's console complains of").isEmpty();
    assertThat(elsewhere).as("requests to anywhere but the demo").isEmpty();
  }

  @Test
  void everyLanguage_hidesTheCustomerAndBringsThemBack() {
    for (int index = 0; index < 7; index++) {
      Customer customer = SHOP.customers().get(index);
      choose(customer);
      page.locator("#sample").click();
      send();
      String sent = String.join("\n", page.locator("#sent .out").allTextContents());
      String reply = page.locator("#reply .in").textContent();
      for (String identifier :
          List.of(customer.email(), customer.address(), customer.order(), customer.name())) {
        assertThat(sent).doesNotContain(identifier);
      }
      assertThat(reply).contains(customer.email()).contains(customer.order());
      assertThat(page.locator("#receipt .word")).containsText("Verified here: 6 of 6");
    }
    choose(SHOP.customers().getFirst());
    page.locator("#sample").click();
    send();
    page.setViewportSize(1440, 1480);
    page.mouse().move(0, 0);
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "demo.png")));
  }

  @Test
  void streamedOverBothProtocols_endsWithTheValuesInPlace() {
    Customer customer = SHOP.customers().getFirst();
    page.locator("#stream").check();
    for (String key : List.of("ArrowRight", "ArrowLeft")) {
      page.locator("input[name=protocol]:checked").focus();
      page.keyboard().press(key);
      send();
      assertThat(page.locator("#reply .out")).not().containsText(customer.email());
      assertThat(page.locator("#reply .in")).containsText(customer.email());
      assertThat(page.locator("#reply .in mark").first()).isVisible();
    }
  }

  @Test
  void object_refusesTheNextCallAndLiftAllowsItAgain() {
    choose(SHOP.customers().get(10));
    page.locator("#object").click();
    assertThat(page.locator("#choice-state")).containsText("Objects to");
    page.locator("#send").click();
    assertThat(page.locator("#verdict")).containsText("Refused");
    assertThat(page.locator("#verdict")).containsText("GDPR art. 21(1)");
    assertThat(page.locator("#receipt .word")).containsText("Verified here: 3 of 3");
    page.locator("#lift").click();
    assertThat(page.locator("#choice-state")).containsText("Lifted");
    send();
    assertThat(page.locator("#verdict")).containsText("Allowed");
  }

  @Test
  void tamper_isFound() {
    send();
    page.locator("#tamper").click();
    assertThat(page.locator("#receipt .word")).containsText("Tampering found");
  }

  private void choose(Customer customer) {
    page.locator("#subject").selectOption(Shop.SYSTEM + ":" + customer.id());
  }

  private void send() {
    page.locator("#send").click();
    assertThat(page.locator("#status")).containsText("Receipt verified.");
  }
}
