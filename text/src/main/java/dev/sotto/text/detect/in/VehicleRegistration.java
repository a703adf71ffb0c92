package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/**
 * Indian registration mark (Motor Vehicles Act 1988, s. 41): state, district, series, four digits,
 * or the BH series.
 */
final class VehicleRegistration extends Scheme {
  private static final Set<String> STATES =
      Set.of(
          "AN", "AP", "AR", "AS", "BR", "CG", "CH", "DD", "DL", "DN", "GA", "GJ", "HP", "HR", "JH",
          "JK", "KA", "KL", "LA", "LD", "MH", "ML", "MN", "MP", "MZ", "NL", "OD", "OR", "PB", "PY",
          "RJ", "SK", "TN", "TR", "TS", "UK", "UP", "WB");

  VehicleRegistration() {
    super(
        "VEHICLE_PLATE/in",
        "Indian vehicle registration",
        Form.checked("aa-dd-aa-dddd"),
        Form.checked("aa-dd-a-dddd"),
        Form.checked("aaddaadddd"),
        Form.named("aaddadddd"),
        Form.checked("dd-BH-dddd-aa"),
        Form.checked("ddBHddddaa"),
        Form.checked("aadd-aa-dddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Character.isDigit(value.charAt(0)) || STATES.contains(value.substring(0, 2));
  }
}
