package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** restore(mask(x)) = x, and streams restore to the same, over texts made of traps. */
final class RoundTripTest {
  static final WordFinder FINDER =
      WordFinder.of(
              Kind.PERSON,
              "Anna",
              "Keller",
              "Anna Keller",
              "anna keller",
              "O\"Brien",
              "Zo\u00eb\ud83d",
              "PERSON_1",
              "<PER",
              "s")
          .and(Kind.EMAIL, "anna@example.com", "ANNA@example.com")
          .and(Kind.PHONE, "+1 555 0123", "15550123", "1\\2")
          .and(Kind.ORDER_ID, "A-1001", "A1001", "\n1");

  static final String[] PIECES = {
    "Anna",
    "Keller",
    "Anna Keller",
    "anna keller",
    "O\"Brien",
    "Zo\u00eb\ud83d",
    "anna@example.com",
    "ANNA@example.com",
    "+1 555 0123",
    "15550123",
    "A-1001",
    "A1001",
    "1\\2",
    "\n1",
    "<PERSON_1>",
    "PERSON_1",
    "person_1",
    "<PERSON_1_GIVEN>",
    "<LITERAL_1>",
    "LITERAL_2",
    "PERSON_",
    "_GIVEN",
    "_1",
    "_2",
    "1",
    "2",
    "s",
    "'s",
    "S",
    "PERSON",
    "EMAIL_1",
    "<EMAIL 1>",
    "<",
    ">",
    "&lt;",
    "&gt;",
    "\\u003c",
    "\\u003e",
    "\\\\u003c",
    "\\",
    "\\\\",
    "\\<",
    "\\>",
    "\\_",
    "%3C",
    "%3e",
    "\uff1c",
    "\uff1e",
    "&#60;",
    "&#x3E;",
    "*",
    "**",
    "`",
    "_",
    "~",
    " ",
    "-",
    "\u2011",
    "\n",
    "\t",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "x",
    "\u00e9",
    "\ud83d",
    "\ude00",
    "\ud83d\ude00",
    "0",
    "99999999999",
    ".",
    "[PERSON]"
  };

  static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(most);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void restore_masked_isTheOriginal(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Conversation conversation = new Masker(FINDER).begin(Hints.NONE, Protections.DEFAULT);
      List<String> texts = new ArrayList<>();
      List<MaskedText> masked = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        texts.add(text(random, 14));
        masked.add(conversation.mask(texts.get(t)));
      }
      Pseudonyms pseudonyms = conversation.pseudonyms();
      for (int t = 0; t < 3; t++) {
        String out = masked.get(t).text();
        assertThat(pseudonyms.restore(out)).as("%s", out).isEqualTo(texts.get(t));
        assertThat(inPieces(pseudonyms.restorer(), out, random)).isEqualTo(texts.get(t));
        onlyOwnForms(masked.get(t));
      }
    }
  }

  /** Nothing in a masked text reads like a pseudonym but the replacements. */
  static void onlyOwnForms(MaskedText masked) {
    TagGrammar forms = new TagGrammar(Tags.EVERY).over(masked.text(), 0, masked.text().length());
    for (Replacement replacement : masked.replacements()) {
      assertThat(forms.next()).isTrue();
      assertThat(forms.start()).isEqualTo(replacement.start());
      assertThat(forms.position()).isEqualTo(replacement.end());
    }
    assertThat(forms.next()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void restorer_anySplit_equalsTheWhole(long seed) {
    Random random = new Random(seed);
    Conversation conversation = new Masker(FINDER).begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask(String.join(" ", PIECES));
    Pseudonyms pseudonyms = conversation.pseudonyms();
    for (int i = 0; i < 150; i++) {
      String text = text(random, 12);
      String whole = pseudonyms.restore(text);
      assertThat(inPieces(pseudonyms.restorer(), text, random)).as("%s", text).isEqualTo(whole);
      for (int at = 0; at <= text.length(); at++) {
        Restorer restorer = pseudonyms.restorer();
        assertThat(
                restorer.feed(text.substring(0, at))
                    + restorer.feed(text.substring(at))
                    + restorer.finish())
            .isEqualTo(whole);
      }
      String json = pseudonyms.restoreJson(text);
      assertThat(inPieces(pseudonyms.jsonRestorer(), text, random)).as("%s", text).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63})
  void mask_anyProtections_leavesNoFormButItsOwn(long seed) {
    Random random = new Random(seed);
    Protection[] protections = Protection.values();
    for (int i = 0; i < 500; i++) {
      Map<Kind, Protection> declared = new EnumMap<>(Kind.class);
      for (Kind kind : List.of(Kind.PERSON, Kind.EMAIL, Kind.PHONE, Kind.ORDER_ID)) {
        declared.put(kind, protections[random.nextInt(protections.length)]);
      }
      Conversation conversation = new Masker(FINDER).begin(Hints.NONE, Protections.of(declared));
      MaskedText masked = conversation.mask(text(random, 14));
      assertThat(forms(masked.text())).as("%s", masked.text()).isEqualTo(tags(masked));
      MaskedText json =
          conversation.maskJson("[\"" + JsonEscape.escape(text(random, 14), 1) + "\",15550123]");
      assertThat(forms(JsonMaskTest.read(json.text()))).isEqualTo(tags(json));
      assertThat(JsonMaskTest.tokens(json.text())).hasSize(4);
    }
  }

  private static long tags(MaskedText masked) {
    return masked.replacements().stream()
        .filter(r -> r.protection() == Protection.PSEUDONYM)
        .count();
  }

  private static long forms(String text) {
    TagGrammar forms = new TagGrammar(Tags.EVERY).over(text, 0, text.length());
    long count = 0;
    while (forms.next()) {
      count++;
    }
    return count;
  }

  static String inPieces(Restorer restorer, String text, Random random) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int next = Math.min(text.length(), at + random.nextInt(4));
      out.append(restorer.feed(text.substring(at, next)));
      at = next;
    }
    return out + restorer.finish();
  }
}
