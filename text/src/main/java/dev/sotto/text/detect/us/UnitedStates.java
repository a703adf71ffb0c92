package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of the United States. */
public final class UnitedStates {
  private UnitedStates() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new TaxpayerNumber(),
        new SocialSecurity(),
        new MedicareNumber(),
        new Routing(),
        new ProviderNumber(),
        new PrescriberNumber(),
        new Laboratory(),
        new DriverLicence(),
        new Passport(),
        new BankAccount());
  }
}
