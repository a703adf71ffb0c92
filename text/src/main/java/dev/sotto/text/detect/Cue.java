package dev.sotto.text.detect;

import dev.sotto.text.Kind;

/** What a word such as "order number" says of the value beside it. Phrases: {@code cues.txt}. */
enum Cue {
  ORDER(Kind.ORDER_ID, "order"),
  BOOKING(Kind.ORDER_ID, "booking"),
  TRACKING(Kind.ORDER_ID, "tracking"),
  INVOICE(Kind.OTHER_ID, "invoice"),
  TICKET(Kind.OTHER_ID, "ticket"),
  ACCOUNT(Kind.ACCOUNT_ID, "account"),
  CUSTOMER(Kind.ACCOUNT_ID, "customer"),
  CONTRACT(Kind.ACCOUNT_ID, "contract"),
  POLICY(Kind.OTHER_ID, "policy"),
  CLAIM(Kind.OTHER_ID, "claim"),
  PIN(Kind.OTHER_ID, "pin"),
  CVV(Kind.OTHER_ID, "cvv"),
  LICENCE(Kind.OTHER_ID, "driving-licence"),
  EMPLOYEE(Kind.OTHER_ID, "employee"),
  CARD(Kind.CREDIT_CARD, "card"),
  IBAN(Kind.IBAN, "iban"),
  BIC(Kind.BIC, "bic"),
  PHONE(Kind.PHONE, "phone"),
  EMAIL(Kind.EMAIL, "email"),
  USERNAME(Kind.USERNAME, "username"),
  PASSWORD(Kind.SECRET, "password"),
  KEY(Kind.SECRET, "key"),
  PLATE(Kind.VEHICLE_PLATE, "plate"),
  POSTCODE(Kind.POSTCODE, "postcode"),
  ADDRESS(Kind.ADDRESS, "address"),
  BORN(Kind.DATE_OF_BIRTH, "born"),
  SSN(Kind.NATIONAL_ID, "social-security"),
  TAX(Kind.NATIONAL_ID, "tax"),
  NATIONAL(Kind.NATIONAL_ID, "national"),
  PASSPORT(Kind.NATIONAL_ID, "passport"),
  WALLET(Kind.CRYPTO_WALLET, "wallet"),
  NAME(Kind.PERSON, "name"),
  /** The value is a product's, a flight's or a software version's: nobody's identifier. */
  NEUTRAL(Kind.OTHER_ID, "neutral");

  private final Kind kind;
  private final String word;

  Cue(Kind kind, String word) {
    this.kind = kind;
    this.word = word;
  }

  Kind kind() {
    return kind;
  }

  /** The rule path of a value found through this cue. */
  String rule() {
    return kind + "/context/" + word;
  }

  /** The evidence of a value found through this cue. */
  String evidence() {
    return "stands beside words for: " + word.replace('-', ' ');
  }
}
