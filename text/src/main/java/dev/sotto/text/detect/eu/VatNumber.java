package dev.sotto.text.detect.eu;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;
import java.util.Arrays;

/**
 * VAT identification numbers with their country's prefix (Directive 2006/112/EC art. 215; forms and
 * check digits as VIES has them), with Northern Ireland's XI and the United Kingdom's GB. A sole
 * trader's names a person.
 */
final class VatNumber extends CheckedScheme {
  private static final String[] FORMS = {
    "ATUdddddddd",
    "BEdddddddddd",
    "BGddddddddd",
    "BGdddddddddd",
    "CYdddddddda",
    "CZdddddddd",
    "CZddddddddd",
    "CZdddddddddd",
    "DEddddddddd",
    "DKdddddddd",
    "EEddddddddd",
    "ELddddddddd",
    "ESxdddddddx",
    "FIdddddddd",
    "FRxxddddddddd",
    "GBddddddddd",
    "HRddddddddddd",
    "HUdddddddd",
    "IEddddddda",
    "IEdddddddaa",
    "ITddddddddddd",
    "LTddddddddd",
    "LTdddddddddddd",
    "LUdddddddd",
    "LVddddddddddd",
    "MTdddddddd",
    "NLdddddddddBdd",
    "PLdddddddddd",
    "PTddddddddd",
    "ROdddddddd",
    "ROddddddd",
    "ROddddddddd",
    "SEdddddddddddd",
    "SIdddddddd",
    "SKdddddddddd",
    "XIddddddddd"
  };

  VatNumber() {
    super("NATIONAL_ID/eu/vat", "VAT number", forms());
  }

  private static Form[] forms() {
    Form[] whole = Arrays.stream(FORMS).map(Form::checked).toArray(Form[]::new);
    Form[] parted =
        Arrays.stream(FORMS)
            .map(f -> Form.checked(f.substring(0, 2) + "-" + f.substring(2)))
            .toArray(Form[]::new);
    Form[] all = Arrays.copyOf(whole, whole.length + parted.length);
    System.arraycopy(parted, 0, all, whole.length, parted.length);
    return all;
  }

  @Override
  public boolean isChecked(String value) {
    return VatCheck.isChecked(value.substring(0, 2), value.substring(2));
  }
}
