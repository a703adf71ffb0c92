package dev.sotto.text.known;

import dev.sotto.text.Kind;

/** What a code numbers, and how much of it stands there. */
enum CodeKind {
  ORDER(Kind.ORDER_ID, "known/number"),
  ACCOUNT(Kind.ACCOUNT_ID, "known/number"),
  MAIL(Kind.EMAIL, "known/email"),
  LOCAL(Kind.USERNAME, "known/email/local"),
  POSTCODE(Kind.POSTCODE, "known/address/postcode"),
  OTHER(Kind.OTHER_ID, "known/other"),
  BIRTH(Kind.DATE_OF_BIRTH, "known/other/date"),
  PHONE(Kind.PHONE, "known/phone"),
  NAME(Kind.PERSON, "known/name"),
  ORDER_PART(Kind.ORDER_ID, "known/number/part"),
  ACCOUNT_PART(Kind.ACCOUNT_ID, "known/number/part"),
  PHONE_PART(Kind.PHONE, "known/phone/part"),
  ENDING(Kind.OTHER_ID, "known/number/ending");

  private static final CodeKind[] ALL = values();

  final Kind kind;
  final String rule;

  CodeKind(Kind kind, String rule) {
    this.kind = kind;
    this.rule = rule;
  }

  /** The kind among a word's roles, which must have one. */
  static CodeKind of(int roles) {
    return ALL[((roles & Role.CODE) >>> Role.CODE_SHIFT) - 1];
  }

  /** The role of a code of this kind. */
  int role() {
    return ordinal() + 1 << Role.CODE_SHIFT;
  }

  /** The kind of a piece of a code. */
  CodeKind part() {
    return this == ORDER ? ORDER_PART : this == ACCOUNT ? ACCOUNT_PART : this;
  }
}
