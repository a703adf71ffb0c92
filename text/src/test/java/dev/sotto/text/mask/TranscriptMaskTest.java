package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finder;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts, Markdown and JSON lines. */
final class TranscriptMaskTest {
  private static final Finder NOBODY = (text, hints) -> List.of();

  private static String mask(Finder finder, String text, Format format) {
    Conversation conversation = new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
    String masked = conversation.mask(text, format).text();
    assertThat(conversation.pseudonyms().restore(masked, format)).isEqualTo(text);
    return masked;
  }

  @Test
  void mask_speakers_areOnePersonEachThroughTheTranscript() {
    String chat =
        "[12:03] anna_k: hello, this is anna_k\n"
            + "12:04 - Support: hi\n"
            + "2026-05-05 12:04 PM Anna Keller: thanks\n"
            + "<bo7> me too\n"
            + "Agent Smith: ok\n"
            + "Anna Keller (12:05): bye: bye\n";
    assertThat(mask(NOBODY, chat, Format.CHAT))
        .isEqualTo(
            "[12:03] <USERNAME_1>: hello, this is <USERNAME_1>\n"
                + "12:04 - Support: hi\n"
                + "2026-05-05 12:04 PM <PERSON_1>: thanks\n"
                + "<<USERNAME_2>> me too\n"
                + "Agent Smith: ok\n"
                + "<PERSON_1> (12:05): bye: bye\n");
  }

  @Test
  void mask_markdown_emphasisSplitsNoNameAndStructureStays() {
    Finder finder =
        WordFinder.of(Kind.PERSON, "Anna Keller", "Keller")
            .and(Kind.EMAIL, "a_b@example.com")
            .and(Kind.ADDRESS, "5 High St | Ulm");
    String text =
        "**Anna** Keller, [Keller](mailto:a_b@example.com) `Keller` <a_b@example.com>\n\n"
            + "| a | b |\n|---|---|\n| 5 High St | Ulm |\n\n1\\_2 *x\n";
    assertThat(mask(finder, text, Format.MARKDOWN))
        .isEqualTo(
            "**<PERSON_1_GIVEN>** <PERSON_1_FAMILY>, [<PERSON_1_FAMILY>](mailto:<EMAIL_1>)"
                + " `<PERSON_1_FAMILY>` <<EMAIL_1>>\n\n"
                + "| a | b |\n|---|---|\n| <ADDRESS_1> | <ADDRESS_2> |\n\n1\\_2 *x\n");
  }

  @Test
  void mask_jsonLines_eachStaysJson() {
    String lines = "{\"a\":\"Anna\",\"n\":5550123}\r\n\n{\"b\":[\"Anna\"]}\nnot json Anna";
    assertThat(
            mask(
                WordFinder.of(Kind.PERSON, "Anna").and(Kind.PHONE, "5550123"),
                lines,
                Format.JSON_LINES))
        .isEqualTo(
            "{\"a\":\"<PERSON_1>\",\"n\":\"<PHONE_1>\"}\r\n\n{\"b\":[\"<PERSON_1>\"]}\n"
                + "not json <PERSON_1>");
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "CHAT", "JSON_LINES"})
  void mask_anything_neverThrows(Format format) {
    Random random = new Random(7);
    for (int i = 0; i < 800; i++) {
      String text = RoundTripTest.text(random, 16);
      Conversation conversation =
          new Masker(RoundTripTest.FINDER).begin(Hints.NONE, Protections.DEFAULT);
      String masked = conversation.mask(text, format).text();
      String restored = conversation.pseudonyms().restore(masked, format);
      if (format == Format.CHAT) {
        assertThat(restored).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "_", "`", "<a ", "<!--", "\"", "[12:03] ", "=?utf-8?Q?", "--b\n", "> "})
  void mask_manyMarks_endsSoon(String mark) {
    String text = mark.repeat(50_000);
    for (Format format : Format.values()) {
      new Masker(NOBODY).begin(Hints.NONE, Protections.DEFAULT).mask(text, format);
    }
  }

  @Test
  void mask_markdownPath_keepsItsBackslash() {
    Finder finder = WordFinder.of(Kind.PERSON, "Anna Keller");
    for (String text : new String[] {"C:\\Users\\Anna Keller\\x.txt", "a \\\\Anna Keller\\*"}) {
      Conversation conversation = new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
      String masked = conversation.mask(text, Format.MARKDOWN).text();
      assertThat(masked).contains("\\<PERSON_1>");
      assertThat(conversation.pseudonyms().restore(masked, Format.MARKDOWN)).isEqualTo(text);
    }
  }
}
