package dev.sotto.text.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.standard();

  private static List<String> found(String text, Kind kind) {
    return TAGGER.find(text, Hints.NONE).stream()
        .filter(f -> f.kind() == kind)
        .map(f -> text.substring(f.start(), f.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, my name is Clara Whitmore and I lost my card.|Clara Whitmore",
        "hello my name is clara whitmore and i lost my card|clara whitmore",
        "HELLO, MY NAME IS CLARA WHITMORE AND I LOST MY CARD.|CLARA WHITMORE",
        "Guten Tag, mein Name ist Jonas Hagedorn, ich warte auf mein Paket.|Jonas Hagedorn",
        "hallo ich heiße jonas hagedorn und warte auf mein paket|jonas hagedorn",
        "Bonjour, je m'appelle Camille Fournier et j'attends mon colis.|Camille Fournier",
        "bonjour je m'appelle camille fournier et j'attends mon colis|camille fournier",
        "Hola, me llamo Lucía Herrero y no puedo entrar en mi cuenta.|Lucía Herrero",
        "hola me llamo lucia herrero y no puedo entrar en mi cuenta|lucia herrero",
        "Buongiorno, mi chiamo Matteo Ferraro e non riesco ad accedere.|Matteo Ferraro",
        "buongiorno mi chiamo matteo ferraro e non riesco ad accedere|matteo ferraro",
        "Goedemiddag, mijn naam is Sanne de Wit en ik kan niet inloggen.|Sanne de Wit",
        "goedemiddag mijn naam is sanne de wit en ik kan niet inloggen|sanne de wit",
        "Olá, o meu nome é Beatriz Carvalho e não consigo entrar na conta.|Beatriz Carvalho",
        "olá o meu nome é beatriz carvalho e não consigo entrar na conta|beatriz carvalho"
      })
  void find_introduction_tagsTheName(String text, String name) {
    assertThat(found(text, Kind.PERSON)).containsExactly(name);
  }

  @Test
  void find_replyToTheAgentsQuestion_tagsTheBareName() {
    String text = "Agent: May I have your name, please?\nCustomer: hazel";
    assertThat(found(text, Kind.PERSON)).containsExactly("hazel");
  }

  @Test
  void find_emojiBefore_keepsOffsetsInUtf16Units() {
    String text = "\uD83D\uDE00\uD83D\uDE00 Dear Mrs Whitmore, thank you.";
    assertThat(found(text, Kind.PERSON)).containsExactly("Whitmore");
  }

  @Test
  void find_address_tagsTheStreet() {
    assertThat(found("Please ship it to 48 Maple Street, Springfield 62704.", Kind.ADDRESS))
        .containsExactly("48 Maple Street");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to return the item, it will not turn on.",
        "Wann kommt die Ware? Bitte um Rückmeldung.",
        "Le colis n'est pas arrivé.",
        "El paquete llegó roto.",
        "Il pacco è arrivato rotto.",
        "Het pakket kwam kapot aan.",
        "A encomenda chegou partida.",
        "may i know when it ships",
        ""
      })
  void find_nobodyNamed_tagsNobody(String text) {
    assertThat(found(text, Kind.PERSON)).isEmpty();
  }

  @Test
  void find_name_saysWhyWithoutTheName() {
    Finding f = TAGGER.find("my name is Clara Whitmore", Hints.NONE).get(0);
    assertThat(f.rule()).isEqualTo("tagger");
    assertThat(f.evidence())
        .contains("tagged as a name")
        .contains("after a word for name")
        .doesNotContain("Clara");
    assertThat(f.confidence()).isBetween(.5, 1.0);
  }

  @Test
  void find_twice_givesTheSame() {
    String text = "Agent: Hello Clara!\nCustomer: hi, it's for my son Milo in Leeds";
    assertThat(TAGGER.find(text, Hints.NONE)).isEqualTo(Tagger.standard().find(text, Hints.NONE));
  }

  @Test
  void find_manyTextsOnManyThreads_eachAsByItself() {
    List<String> texts =
        List.of(
            "Agent: May I have your name, please?\nCustomer: hazel",
            "hazel eyes, brown hair",
            "My name is Clara Whitmore.\nclara again, from Leeds",
            "clara",
            "word ".repeat(900) + "my name is Clara Whitmore");
    List<List<Finding>> alone =
        texts.stream().map(t -> Tagger.standard().find(t, Hints.NONE)).toList();
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> {
              int n = i % texts.size();
              assertThat(TAGGER.find(texts.get(n), Hints.NONE)).isEqualTo(alone.get(n));
            });
  }

  @Test
  void find_randomText_staysWithinItAndWithoutOverlaps() {
    Random random = new Random(7);
    String alphabet = "ab Zé9_@.:/'’\n\r\t-\u200b\u0301\ud83d\ude00ß\u202e\u05d0\u0939{}\"";
    for (int n = 0; n < 3000; n++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int end = 0;
      for (Finding f : TAGGER.find(text.toString(), Hints.NONE)) {
        assertThat(f.start()).isGreaterThanOrEqualTo(end);
        end = f.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void find_lineLongerThanASequence_isTaggedToItsEnd() {
    String text = "word ".repeat(5000) + ". my name is Clara Whitmore";
    assertThat(found(text, Kind.PERSON)).contains("Clara Whitmore");
  }
}
