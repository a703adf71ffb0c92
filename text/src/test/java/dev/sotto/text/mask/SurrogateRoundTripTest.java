package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.surrogate.SurrogateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of docs/pseudonyms.md for surrogates, over invented service texts. */
final class SurrogateRoundTripTest {
  private static final Detector DETECTOR = Detector.standard();

  private static final Map<String, String[]> TEXTS =
      Map.of(
          "en",
          new String[] {
            "Hello, my name is {N}. My order number is {O} and my email is {E}.",
            "Thanks, {G}. Can I call you at {P}? Regards, Tom Fielding",
            "Ship it to {A}. {N}'s card is {C}.",
            "This is Mr {F} again, born 03/14/1985, about order {O}."
          },
          "de",
          new String[] {
            "Guten Tag, mein Name ist {N}. Meine Bestellnummer ist {O}, E-Mail {E}.",
            "Danke, {G}. Darf ich Sie unter {P} anrufen?",
            "Bitte an {A} schicken. {F}s Karte: {C}.",
            "Hier ist noch einmal Frau {F}, geboren am 14.03.1985, Bestellung {O}."
          },
          "fr",
          new String[] {
            "Bonjour, je m'appelle {N}. Mon numéro de commande est {O}, e-mail {E}.",
            "Merci, {G}. Puis-je vous appeler au {P} ?",
            "Envoyez-le au {A}. La carte est {C}.",
            "C'est encore Madame {F}, née le 14/03/1985, commande {O}."
          },
          "es",
          new String[] {
            "Hola, me llamo {N}. Mi número de pedido es {O} y mi correo es {E}.",
            "Gracias, {G}. ¿Puedo llamarle al {P}?",
            "Envíelo a {A}. La tarjeta es {C}.",
            "Soy otra vez la señora {F}, nacida el 14/03/1985, pedido {O}."
          },
          "it",
          new String[] {
            "Buongiorno, mi chiamo {N}. Il mio numero d'ordine è {O}, email {E}.",
            "Grazie, {G}. Posso chiamarla al {P}?",
            "Lo spedisca a {A}. La carta è {C}.",
            "Sono ancora la signora {F}, nata il 14/03/1985, ordine {O}."
          },
          "nl",
          new String[] {
            "Hallo, mijn naam is {N}. Mijn bestelnummer is {O} en mijn e-mail is {E}.",
            "Bedankt, {G}. Mag ik u bellen op {P}?",
            "Stuur het naar {A}. De kaart is {C}.",
            "Hier nog eens mevrouw {F}, geboren op 14-03-1985, bestelling {O}."
          },
          "pt",
          new String[] {
            "Olá, o meu nome é {N}. O número da encomenda é {O} e o meu e-mail é {E}.",
            "Obrigado, {G}. Posso ligar-lhe para {P}?",
            "Envie para {A}. O cartão é {C}.",
            "Fala outra vez a senhora {F}, nascida a 14/03/1985, encomenda {O}."
          });

  private static final Map<String, String[]> NAMES =
      Map.of(
          "en", new String[] {"Harriet Wexcombe", "Jasper Thornbury", "Imogen Ashcroft"},
          "de", new String[] {"Annegret Kellermann", "Ulf Sandmeier", "Roswitha Birkenfeld"},
          "fr", new String[] {"Clémence Beaurepaire", "Gaspard Montclair", "Odile Vernoux"},
          "es", new String[] {"Rosaura Quijano", "Evaristo Montalbán", "Maribel Carrascal"},
          "it", new String[] {"Fiammetta Bellandi", "Ludovico Sartorelli", "Ginevra Pontremoli"},
          "nl", new String[] {"Liesbeth van den Akker", "Joost Veldkamp", "Marijke Hoogland"},
          "pt", new String[] {"Leopoldina Figueira", "Anselmo Quintanilha", "Rosalina Tavira"});

  private static final Map<String, String[]> PHONES =
      Map.of(
          "en", new String[] {"(415) 555-0132", "+1 212 555 0187"},
          "de", new String[] {"030 23125 123", "+49 171 39200 45"},
          "fr", new String[] {"01 99 00 12 34", "+33 6 39 98 76 54"},
          "es", new String[] {"612 34 56 78", "+34 612 345 678"},
          "it", new String[] {"347 123 4567", "+39 347 123 4567"},
          "nl", new String[] {"06 1234 5678", "+31 6 1234 5678"},
          "pt", new String[] {"912 345 678", "+351 912 345 678"});

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "en", "14 Alderney Street, Bristol BS1 4ST",
          "de", "Kastanienallee 12, 10435 Berlin",
          "fr", "12 rue des Lilas, 69003 Lyon",
          "es", "Calle de Alcalá 45, 28014 Madrid",
          "it", "Via Garibaldi 18, 20121 Milano",
          "nl", "Prinsengracht 263, 1016 GV Amsterdam",
          "pt", "Rua Augusta 27, 1100-053 Lisboa");

  /** The texts of one conversation, and the values in them. */
  private record Case(String language, List<String> texts, List<String> values, String name) {}

  private static Case one(String language, Random random) {
    String[] names = NAMES.getOrDefault(language, new String[0]);
    String name = names[random.nextInt(names.length)];
    String given = name.substring(0, name.indexOf(' '));
    String family = name.substring(name.lastIndexOf(' ') + 1);
    String phone = PHONES.getOrDefault(language, new String[0])[random.nextInt(2)];
    String order = "ORD-" + (100_000 + random.nextInt(900_000));
    String ascii = Words.fold(given) + "." + Words.fold(family);
    String email = ascii + random.nextInt(10, 99) + "@mail.example";
    String card = "4000 0566 5566 5556";
    List<String> texts = new ArrayList<>();
    for (String text : TEXTS.getOrDefault(language, new String[0])) {
      texts.add(
          text.replace("{N}", name)
              .replace("{G}", given)
              .replace("{F}", family)
              .replace("{O}", order)
              .replace("{E}", email)
              .replace("{P}", phone)
              .replace("{C}", card)
              .replace("{A}", ADDRESSES.getOrDefault(language, "")));
    }
    return new Case(language, texts, List.of(given, family, phone, order, email, card), name);
  }

  private static Conversation begin(Case c, SurrogateKey key) {
    return new Masker(DETECTOR)
        .begin(Hints.language(c.language), Protections.DEFAULT, Scheme.surrogates(key));
  }

  private static SurrogateKey key(Random random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return SurrogateKey.of(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt"})
  void restore_masked_isTheOriginalPlainInJsonAndStreamed(String language) {
    Random random = new Random(language.hashCode());
    for (int i = 0; i < 12; i++) {
      Case c = one(language, random);
      Conversation conversation = begin(c, key(random));
      List<String> masked = new ArrayList<>();
      for (String text : c.texts) {
        masked.add(conversation.mask(text).text());
      }
      String json = "{\"turns\":[\"" + String.join("\",\"", c.texts) + "\"]}";
      String maskedJson = conversation.maskJson(json).text();
      Pseudonyms pseudonyms = conversation.pseudonyms();
      for (int t = 0; t < masked.size(); t++) {
        String out = masked.get(t);
        assertThat(pseudonyms.restore(out)).as("%s", out).isEqualTo(c.texts.get(t));
        assertThat(byChar(pseudonyms, pseudonyms.restorer(), out)).isEqualTo(c.texts.get(t));
        assertThat(RoundTripTest.inPieces(pseudonyms.restorer(), out, random))
            .isEqualTo(c.texts.get(t));
      }
      assertThat(pseudonyms.restoreJson(maskedJson)).isEqualTo(json);
      assertThat(byChar(pseudonyms, pseudonyms.jsonRestorer(), maskedJson)).isEqualTo(json);
    }
  }

  private static String byChar(Pseudonyms pseudonyms, Restorer restorer, String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(restorer.feed(text.substring(i, i + 1)));
      assertThat(restorer.heldBack()).isLessThanOrEqualTo(pseudonyms.maxHeldBack());
    }
    return out + restorer.finish();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt"})
  void mask_values_areGoneAndMostlySurrogates(String language) {
    Random random = new Random(language.hashCode());
    int tags = 0;
    int all = 0;
    for (int i = 0; i < 12; i++) {
      Case c = one(language, random);
      Conversation conversation = begin(c, key(random));
      for (String text : c.texts) {
        MaskedText masked = conversation.mask(text);
        for (String value : c.values) {
          assertThat(masked.text().toLowerCase(Locale.ROOT))
              .doesNotContain(value.toLowerCase(Locale.ROOT));
        }
        for (Replacement r : masked.replacements()) {
          if (r.protection() == Protection.PSEUDONYM) {
            all++;
            tags += r.replacement().startsWith("<") ? 1 : 0;
          }
        }
      }
    }
    assertThat(all).isGreaterThan(80);
    assertThat(tags).as("tags of %s pseudonyms", all).isLessThan(all / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt"})
  void mask_surrogates_standInNoTextAndAreNobodyKnown(String language) {
    Random random = new Random(language.hashCode() + 1);
    for (int i = 0; i < 12; i++) {
      Case c = one(language, random);
      Known known =
          new Known(
              List.of(c.name),
              List.of(c.values.get(4)),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      Hints hints = new Hints(language, KnownIdentifiers.of(known));
      Conversation conversation =
          new Masker(DETECTOR).begin(hints, Protections.DEFAULT, Scheme.surrogates(key(random)));
      String all = String.join("\n", c.texts).toLowerCase(Locale.ROOT);
      for (String text : c.texts) {
        for (Replacement r : conversation.mask(text).replacements()) {
          if (r.protection() == Protection.PSEUDONYM) {
            assertThat(all).doesNotContain(r.replacement().toLowerCase(Locale.ROOT));
            assertThat(new dev.sotto.text.known.KnownFinder().find(r.replacement(), hints))
                .isEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt"})
  void mask_surrogates_areFoundAgainAsTheSameKind(String language) {
    Random random = new Random(language.hashCode() + 2);
    int same = 0;
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Case c = one(language, random);
      Conversation conversation = begin(c, key(random));
      for (String text : c.texts) {
        MaskedText masked = conversation.mask(text);
        List<Finding> found = DETECTOR.find(masked.text(), Hints.language(language));
        for (Replacement r : masked.replacements()) {
          if (r.protection() != Protection.PSEUDONYM || r.replacement().startsWith("<")) {
            continue;
          }
          all++;
          Kind kind = r.finding().kind();
          boolean again =
              found.stream()
                  .anyMatch(f -> f.kind() == kind && f.start() < r.end() && r.start() < f.end());
          same += again ? 1 : 0;
          if (!again) {
            missed.add(kind + " " + r.replacement());
          }
        }
      }
    }
    assertThat(same).as("of %s, not %s", all, missed).isGreaterThan(all * 9 / 10);
  }

  @Test
  void mask_samePrefix_masksTheSameWhateverFollows() {
    Random random = new Random(5);
    for (String language : TEXTS.keySet()) {
      Case c = one(language, random);
      SurrogateKey key = key(random);
      Conversation one = begin(c, key);
      Conversation two = begin(c, key);
      List<String> first = c.texts.stream().map(t -> one.mask(t).text()).toList();
      List<String> later = new ArrayList<>();
      for (String text : c.texts) {
        later.add(two.mask(text).text());
      }
      two.mask("One more, from Percival Oakhampton and " + first.get(0));
      assertThat(later).isEqualTo(first);
      for (int t = 0; t < first.size(); t++) {
        assertThat(two.pseudonyms().restore(first.get(t))).isEqualTo(c.texts.get(t));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void restore_textsOfTraps_isTheOriginal(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      Conversation conversation =
          new Masker(RoundTripTest.FINDER)
              .begin(Hints.NONE, Protections.DEFAULT, Scheme.surrogates(key(random)));
      List<String> texts = new ArrayList<>();
      List<String> masked = new ArrayList<>();
      String shown = "";
      for (int t = 0; t < 5; t++) {
        String echoed = t > 1 && random.nextBoolean() ? mixed(shown, random) : "";
        texts.add(RoundTripTest.text(random, 14) + echoed);
        shown = conversation.mask(texts.get(t)).text();
        masked.add(shown);
      }
      Pseudonyms pseudonyms = conversation.pseudonyms();
      for (int t = 0; t < texts.size(); t++) {
        assertThat(pseudonyms.restore(masked.get(t))).isEqualTo(texts.get(t));
        assertThat(byChar(pseudonyms, pseudonyms.restorer(), masked.get(t)))
            .isEqualTo(texts.get(t));
      }
    }
  }

  /** What an app may send back: a masked text, its case or spaces changed. */
  private static String mixed(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.replace(" ", "  ");
      case 2 -> text + "s";
      default -> text;
    };
  }
}
