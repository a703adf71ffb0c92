package dev.sotto.text.surrogate;

import dev.sotto.text.Kind;
import java.util.Optional;

/**
 * Draws surrogates under one key. The same key, value and attempt give the same surrogate; whether
 * it is free in a conversation, the caller sees. Not thread-safe.
 */
public final class Surrogates {
  private static final int DIGITS = 10;
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 26;
  private static final int FEWEST_WEEKS = 4;

  private final SurrogateKey key;
  private final Ff1 numbers;
  private final int days;

  public Surrogates(SurrogateKey key) {
    this.key = key;
    this.numbers = Ff1.of(Draw.of(key, "ff1", "").key(), DIGITS);
    Draw draw = Draw.of(key, "days", "");
    int weeks = FEWEST_WEEKS + draw.below(MOST_WEEKS - FEWEST_WEEKS + 1);
    this.days = (draw.below(2) == 0 ? weeks : -weeks) * WEEK;
  }

  /**
   * A surrogate for {@code value}, written as it is; empty if the kind has none (secrets, wallets,
   * amounts, what is said of health or belief, organisations) or the form is not known.
   *
   * @param common what all forms of the value have in common: they are drawn alike
   * @param language ISO 639-1 code of the text
   * @param words what stands for words of names, in addresses made from them
   * @param attempt 0 first, then one more for each surrogate that was not free
   */
  public Optional<String> of(
      Kind kind, String common, String value, String language, NameWords words, int attempt) {
    Draw draw = Draw.of(key, kind + "/" + attempt, common);
    Setting setting = new Setting(language, words, days, numbers, attempt);
    return generator(kind).make(value, draw, setting).filter(other -> !other.equals(value));
  }

  /**
   * A given name for the folded given name {@code word}, of its gender form, in the language's
   * stock; with a capital.
   */
  public String given(String word, String language, int attempt) {
    Draw draw = Draw.of(key, "given/" + attempt, word);
    return NameStock.of(language).given(GivenNames.gender(word, language), draw);
  }

  /** A family name for the folded family name {@code word}; with a capital. */
  public String family(String word, String language, int attempt) {
    Draw draw = Draw.of(key, "family/" + attempt, word);
    return draw.of(NameStock.of(language).family());
  }

  /** Whether the folded word is known as a given name. */
  public static boolean isGiven(String word) {
    return GivenNames.has(word);
  }

  private static Generator generator(Kind kind) {
    return switch (kind) {
      case EMAIL -> new Emails();
      case USERNAME -> new Usernames();
      case PHONE -> new Phones();
      case ADDRESS -> new PostalAddresses();
      case POSTCODE -> Places::postcode;
      case LOCATION -> Places::town;
      case COORDINATES -> Places::coordinates;
      case DATE_OF_BIRTH -> new Dates(true);
      case DATE -> new Dates(false);
      case AGE -> new Ages();
      case ACCOUNT_ID, ORDER_ID, OTHER_ID -> new Numbers();
      case CREDIT_CARD -> new Cards();
      case IBAN -> new Ibans();
      case BIC -> new Bics();
      case NATIONAL_ID -> new NationalNumbers();
      case VEHICLE_PLATE -> new Plates();
      case IP_ADDRESS -> Networks::ip;
      case MAC_ADDRESS -> Networks::mac;
      case URL -> Networks::url;
      case PERSON, ORGANIZATION, CRYPTO_WALLET, MONEY, SECRET, SPECIAL_CATEGORY ->
          (value, draw, setting) -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "Surrogates[]";
  }
}
