package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parser over seeded mutations of good input: it refuses with the declared exception, or what
 * it accepts is written again to the byte.
 */
class ParsersTest {
  private static final int ROUNDS = 20_000;

  static List<Arguments> parsers() {
    MemoryLog log = MemoryLog.ofSize(300);
    SignedNote note = Neumann.signingKey().sign(log.checkpoint().text());
    TlogProof proof = TlogProof.of(123, log.tree().inclusion(123), note);
    return List.of(
        parser("vkey", Neumann.VKEY, text -> VerifierKey.parse(text).toString()),
        parser("note", note.toString(), text -> SignedNote.parse(text).toString()),
        parser("checkpoint", log.checkpoint().text(), text -> Checkpoint.parse(text).text()),
        parser("proof", proof.toString(), text -> TlogProof.parse(text).toString()),
        parser("path", "tile/0/x001/x234/067.p/12", text -> TilePath.parse(text).path()),
        parser("bundle", "\0\2ab\0\0\0\1c", ParsersTest::rewrittenBundle),
        parser("content", "{\"a\":\"\\u0041\",\"b\":[1,{\"c\":null}]}", ParsersTest::read));
  }

  private static Arguments parser(String name, String good, Function<String, String> again) {
    return Arguments.of(name, good, again);
  }

  private static String rewrittenBundle(String text) {
    if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
      throw LogException.malformed("not bytes");
    }
    byte[] bundle = text.getBytes(StandardCharsets.ISO_8859_1);
    return new String(EntryBundle.write(EntryBundle.parse(bundle, 3)), StandardCharsets.ISO_8859_1);
  }

  private static String read(String text) {
    ContentReader.strings(text);
    return text;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parsers")
  void parse_mutatedInput_refusesOrKeepsIt(
      String name, String good, Function<String, String> again) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    assertThat(again.apply(good)).isEqualTo(good);
    for (int i = 0; i < ROUNDS; i++) {
      String mutated = mutate(good, random);
      try {
        String rewritten = again.apply(mutated);
        assertThat(rewritten).isEqualTo(mutated);
      } catch (LogException e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }

  private static String mutate(String good, SplittableRandom random) {
    StringBuilder text = new StringBuilder(good);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(4));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, character(random));
        case 2 -> text.insert(at, text.substring(at, to));
        case 3 -> text.setLength(at);
        default -> text.replace(at, to, String.valueOf(character(random)));
      }
    }
    return text.toString();
  }

  private static char character(SplittableRandom random) {
    String likely = "\n\n\0\1\2/x0123456789+=- {}[]\":,\\.p\u2014\u00ff\ud800";
    return likely.charAt(random.nextInt(likely.length()));
  }
}
