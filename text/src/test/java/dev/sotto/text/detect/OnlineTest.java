package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Marked;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.com",
        "anna.keller+shop@mail.example.org",
        "jörg.müller@example.de",
        "o'neill@example.com",
        "ANNA_K@EXAMPLE.COM",
        "иван@пример.example"
      })
  void find_address_findsEmail(String address) {
    assertThat(Marked.found(null, "(" + address + ").")).containsExactly("EMAIL:" + address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to anna (at) example (dot) com now|anna (at) example (dot) com",
        "anna dot keller at example dot com|anna dot keller at example dot com",
        "es ist anna punkt keller at example punkt de|anna punkt keller at example punkt de",
        "anna[at]example.org is mine|anna[at]example.org",
        "bruno at gmail.com works|bruno at gmail.com"
      })
  void find_spokenOrDisguised_findsEmail(String text, String address) {
    assertThat(Marked.found(null, text)).containsExactly("EMAIL:" + address);
  }

  @Test
  void find_atWithoutDomain_findsNoEmail() {
    assertThat(Marked.found("en", "look at this dot on the screen, 2 @ 5 each")).isEmpty();
    assertThat(Marked.found("en", "we met at noon.")).isEmpty();
  }

  @Test
  void find_handle_findsUsername() {
    assertThat(Marked.found("en", "ping @anna_k84 there")).containsExactly("USERNAME:@anna_k84");
    assertThat(Marked.found("en", "username: anna.k")).containsExactly("USERNAME:anna.k");
    assertThat(Marked.found("en", "I forgot my username yesterday")).isEmpty();
  }

  @Test
  void find_urls_findsThemWithoutTheFullStop() {
    assertThat(Marked.found("en", "see https://example.com/u/anna?id=7. Or www.example.org!"))
        .containsExactly("URL:https://example.com/u/anna?id=7", "URL:www.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.17", "2001:db8::8a2e:370:7334", "fe80:0:0:0:1:2:3:4"})
  void find_networkAddress_findsIt(String address) {
    assertThat(Marked.found("en", "from " + address + " again"))
        .containsExactly("IP_ADDRESS:" + address);
  }

  @Test
  void find_versionsAndTimes_findsNoNetworkAddress() {
    assertThat(Marked.found("nl", "Versie 10.2.3.4 werkt")).isEmpty();
    assertThat(Marked.found("en", "at 10:30:15 and 256.1.1.1")).isEmpty();
  }

  @Test
  void find_hardwareAddress_findsIt() {
    assertThat(Marked.found("en", "the box 00:1B:44:11:3A:B7 is offline"))
        .containsExactly("MAC_ADDRESS:00:1B:44:11:3A:B7");
  }

  @Test
  void find_coordinates_findsBothNumbers() {
    assertThat(Marked.found("en", "parked at 48.8584, -2.2945 since"))
        .containsExactly("COORDINATES:48.8584, -2.2945");
    assertThat(Marked.found("en", "48°51'24\"N 2°21'08\"E")).hasSize(1);
    assertThat(Marked.found("en", "between 4.5, 3.2 stars")).isEmpty();
  }

  @Test
  void find_secrets_findsKnownPrefixesAndPasswords() {
    String key = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dc";
    assertThat(Marked.found("en", "use " + key + " for it")).containsExactly("SECRET:" + key);
    assertThat(Marked.found("en", "my password is Tr0ub4dor")).containsExactly("SECRET:Tr0ub4dor");
    assertThat(Marked.found("de", "Passwort: geheim#12")).containsExactly("SECRET:geheim#12");
    assertThat(Marked.found("en", "my password is not working")).isEmpty();
    assertThat(Marked.found("en", "I forgot my password - now I am stuck")).isEmpty();
  }

  /**
   * Keys of the published forms, each of invented characters, put together so that none is whole.
   */
  @ParameterizedTest
  @CsvSource({
    "AKIA,IOSFODNN7EXAMPLE,aws",
    "ghp_,0123456789abcdefghijABCDEFGHIJ012345,github",
    "glpat-,0123456789abcdefghij,gitlab",
    "xoxb-,123456789012-abcdefghij,slack",
    "sk_live_,0123456789abcdefghijABCD,stripe",
    "AIza,0123456789abcdefghijABCDEFGHIJ01234,google",
    "sk-,proj-0123456789abcdefghij,openai",
    "sk-ant-,api03-0123456789abcdefghij,anthropic",
    "npm_,0123456789abcdefghijABCDEFGHIJ012345,npm",
    "pypi-,0123456789abcdefghijABCDEFGHIJ012345,pypi",
    "SG.,0123456789abcdefghij.ABCDEFGHIJ012345,sendgrid",
    "SK,0123456789abcdef0123456789abcdef,twilio",
    "eyJ,hbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln,jwt"
  })
  void find_keyOfAMaker_findsItByTheMaker(String prefix, String rest, String maker) {
    String text = "here: " + prefix + rest + " thanks";
    List<Finding> found = new ArrayList<>();
    new StructuredFinder().find(Words.of(text), Hints.NONE, found);
    assertThat(found).extracting(Finding::rule).containsExactly("SECRET/" + maker);
    assertThat(Marked.of(text, found)).containsExactly("SECRET:" + prefix + rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://shop:tr0ub4dor@db.example.com:5432/shop",
        "https://anna:tr0ub4dor@example.com/x"
      })
  void find_addressWithPassword_findsASecret(String address) {
    assertThat(Marked.found("en", "use " + address + " now")).containsExactly("SECRET:" + address);
  }

  @Test
  void find_addressWithUserNameOnly_findsAWebAddress() {
    assertThat(Marked.found("en", "see https://anna@example.com/a:b@c"))
        .containsExactly("URL:https://anna@example.com/a:b@c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my password is Tr0ub4dor|Tr0ub4dor",
        "mein Passwort lautet sonne2024|sonne2024",
        "mon mot de passe est soleil2024|soleil2024",
        "mi contraseña es gato2024|gato2024",
        "la mia password è rosso2024|rosso2024",
        "mijn wachtwoord is kaas2024|kaas2024",
        "a minha palavra-passe é sol2024x|sol2024x"
      })
  void find_passwordInSevenLanguages_findsIt(String text, String password) {
    assertThat(Marked.found(null, text)).containsExactly("SECRET:" + password);
  }

  @Test
  void find_paymentAddress_findsAnAccount() {
    assertThat(Marked.found("en", "pay anna.k@okaxis please"))
        .containsExactly("ACCOUNT_ID:anna.k@okaxis");
    assertThat(Marked.found("en", "meet anna.k@home please")).isEmpty();
  }

  @Test
  void find_privateKey_findsTheWholeBlock() {
    String block = "-----BEGIN PRIVATE KEY-----\nMIIB\nAAAA\n-----END PRIVATE KEY-----";
    assertThat(Marked.found("en", "here:\n" + block + "\nthanks"))
        .containsExactly("SECRET:" + block);
  }
}
