package dev.sotto.text.tag;

/** Classes of words that announce what follows, the same for all languages. */
enum Cue {
  NONE(0, false, ""),
  NAME(1, true, "a word for name"),
  SELF(2, false, "an introduction"),
  TITLE(3, false, "a form of address"),
  KIN(4, true, "a word for a relation"),
  GREETING(5, false, "a greeting"),
  CLOSING(6, true, "a closing formula"),
  ADDRESS(7, true, "a word for an address"),
  STREET(8, false, "a word for an address"),
  CITY(9, true, "a word for an address"),
  POSTCODE(10, true, "a word for an address"),
  EMAIL(11, true, ""),
  PHONE(12, true, ""),
  ACCOUNT(13, true, "a word for an account"),
  ORDER(14, true, "a word for an order"),
  NATIONAL_ID(15, true, "a word for an official number"),
  USER(16, true, "a word for a login"),
  SECRET(17, true, "a word for a secret or a number"),
  BIRTH(18, true, "a word for birth"),
  COMPANY_FORM(19, false, ""),
  PLACE_PREPOSITION(20, false, ""),
  SPEECH(21, false, ""),
  ROLE(22, false, ""),
  CALENDAR(23, false, ""),
  ARTICLE(24, false, ""),
  CARD(25, true, ""),
  BODY(26, false, ""),
  CUSTOMER(27, false, ""),
  AGENT(28, false, ""),
  THANKS(29, true, ""),
  FUNCTION(30, false, ""),
  UNIT(31, false, "");

  private static final int ASKS;

  static {
    int bits = 0;
    for (Cue cue : values()) {
      if (cue.asks) {
        bits |= 1 << cue.code;
      }
    }
    ASKS = bits;
  }

  /** Its number in the lexicon and in features: 0 to 31, part of the model file. */
  final int code;

  /** What it is, for a reviewer; empty if it explains nothing. */
  final String words;

  private final boolean asks;

  Cue(int code, boolean asks, String words) {
    this.code = code;
    this.asks = asks;
    this.words = words;
  }

  /** Whether a cue of this code says what an answer will be about. */
  static boolean asks(int code) {
    return ((ASKS >>> code) & 1) != 0;
  }

  /** What the cue of this code is, for a reviewer; empty if it explains nothing. */
  static String words(int code) {
    for (Cue cue : values()) {
      if (cue.code == code) {
        return cue.words;
      }
    }
    return "";
  }
}
