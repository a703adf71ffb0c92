package dev.sotto.server.registry;

/**
 * The name of a purpose. Preferences may also name {@link #ALL}, and the two opt-outs of the CCPA.
 * 1 to 128 characters, no control characters.
 */
public record PurposeId(String value) {
  /** Every purpose, the reserved ones too. */
  public static final PurposeId ALL = new PurposeId("*");

  /** Reserved: sale or sharing of personal information (Cal. Civ. Code 1798.120). */
  public static final PurposeId SALE_OR_SHARING = new PurposeId("sale_or_sharing");

  /** Reserved: automated decision-making technology (Cal. Code Regs. tit. 11, § 7221). */
  public static final PurposeId AUTOMATED_DECISIONS = new PurposeId("automated_decisions");

  public PurposeId {
    Ids.check("PurposeId", value);
  }

  /** Whether a preference for this purpose speaks of {@code other}. */
  public boolean covers(PurposeId other) {
    return equals(ALL) || equals(other);
  }

  /** Whether no registry may declare it. */
  public boolean reserved() {
    return equals(ALL) || equals(SALE_OR_SHARING) || equals(AUTOMATED_DECISIONS);
  }

  @Override
  public String toString() {
    return value;
  }
}
