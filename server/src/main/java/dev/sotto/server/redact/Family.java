package dev.sotto.server.redact;

import dev.sotto.text.Kind;
import java.util.Locale;

/**
 * Kinds that share a colour.
 *
 * <p>The terminal's colours are the 256 of xterm: a dark and a light one of each would need to know
 * the background, so they are of middle lightness.
 */
public enum Family {
  PERSON(133),
  CONTACT(32),
  PLACE(34),
  NUMBER(136),
  MONEY(37),
  IDENTITY(168),
  MACHINE(102),
  ORGANIZATION(137);

  private final int colour;

  Family(int colour) {
    this.colour = colour;
  }

  /** Its number among xterm's 256 colours. */
  int colour() {
    return colour;
  }

  /** Its class in the page. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The family of {@code kind}. */
  public static Family of(Kind kind) {
    return switch (kind) {
      case PERSON, AGE, USERNAME -> PERSON;
      case EMAIL, PHONE, URL -> CONTACT;
      case ADDRESS, POSTCODE, LOCATION, COORDINATES -> PLACE;
      case ACCOUNT_ID, ORDER_ID, OTHER_ID, DATE, VEHICLE_PLATE -> NUMBER;
      case CREDIT_CARD, IBAN, BIC, CRYPTO_WALLET, MONEY -> MONEY;
      case NATIONAL_ID, DATE_OF_BIRTH, SPECIAL_CATEGORY -> IDENTITY;
      case IP_ADDRESS, MAC_ADDRESS, SECRET -> MACHINE;
      case ORGANIZATION -> ORGANIZATION;
    };
  }
}
