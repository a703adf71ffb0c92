package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.surrogate.SurrogateKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that are masked but not shown again, and values that are not kept whatever their kind. */
class ShownValuesTest {
  private static final Masker MASKER = new Masker(Detector.standard());
  private static final String MAIL = "jules.marsh@example.net";

  private static Pseudonyms hiding(Conversation conversation) {
    return conversation
        .pseudonyms()
        .showing(value -> value.equalsIgnoreCase(MAIL) ? "[somebody's]" : value);
  }

  @Test
  void restore_valueThatIsNotShown_isReplaced() {
    Conversation conversation = MASKER.begin(Hints.NONE, Protections.DEFAULT);
    String masked = conversation.mask("From " + MAIL + " to bo.reed@example.org").text();
    assertThat(hiding(conversation).restore(masked))
        .isEqualTo("From [somebody's] to bo.reed@example.org");
    assertThat(conversation.pseudonyms().restore(masked)).contains(MAIL);
  }

  @Test
  void restore_surrogateOfAValueThatIsNotShown_isReplacedInAnyCase() {
    byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    Conversation conversation =
        MASKER.begin(Hints.NONE, Protections.DEFAULT, Scheme.surrogates(SurrogateKey.of(key)));
    String masked = conversation.mask("From " + MAIL + ", please").text();
    assertThat(masked).doesNotContain(MAIL).doesNotContain("EMAIL_");
    assertThat(hiding(conversation).restore(masked)).isEqualTo("From [somebody's], please");
    assertThat(hiding(conversation).restore(masked.toUpperCase(java.util.Locale.ROOT)))
        .doesNotContainIgnoringCase(MAIL);
  }

  @Test
  void restoreJson_numberThatIsNotShown_staysJson() {
    Conversation conversation = MASKER.begin(Hints.NONE, Protections.DEFAULT);
    String masked = conversation.maskJson("{\"card\": 4111111111111111}").text();
    assertThat(conversation.pseudonyms().showing(value -> "none").restoreJson(masked))
        .isEqualTo("{\"card\": \"none\"}");
  }

  @Test
  void mask_valueThatMustBeHidden_isNotKept() {
    Protections kept = Protections.of(Map.of(Kind.EMAIL, Protection.KEEP));
    String text = "From " + MAIL + " to bo.reed@example.org";
    assertThat(MASKER.begin(Hints.NONE, kept).mask(text).text()).isEqualTo(text);
    assertThat(MASKER.begin(Hints.NONE, kept.hiding(MAIL::equals)).mask(text).text())
        .isEqualTo("From <EMAIL_1> to bo.reed@example.org");
  }
}
