package dev.sotto.text;

/** What a finding is. The names are those of the API and of the registry's {@code protect} maps. */
public enum Kind {
  PERSON,
  EMAIL,
  PHONE,
  ADDRESS,
  POSTCODE,
  LOCATION,
  ORGANIZATION,
  DATE_OF_BIRTH,
  DATE,
  AGE,
  USERNAME,
  ACCOUNT_ID,
  ORDER_ID,
  OTHER_ID,
  CREDIT_CARD,
  IBAN,
  BIC,
  NATIONAL_ID,
  VEHICLE_PLATE,
  IP_ADDRESS,
  MAC_ADDRESS,
  URL,
  COORDINATES,
  CRYPTO_WALLET,
  MONEY,
  SECRET,
  SPECIAL_CATEGORY;

  /**
   * Whether a value of this kind is personal by itself: all but MONEY, DATE, LOCATION,
   * ORGANIZATION.
   */
  public boolean personal() {
    return this != MONEY && this != DATE && this != LOCATION && this != ORGANIZATION;
  }
}
