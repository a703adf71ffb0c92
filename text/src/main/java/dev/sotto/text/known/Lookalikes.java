package dev.sotto.text.known;

/** Characters that stand for Latin ones or for nothing, so that a text looks the same. */
final class Lookalikes {
  /** Stands for nothing. */
  static final char NOTHING = 0;

  private static final String CYRILLIC =
      "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkмmтtнnвbАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌG";
  private static final String GREEK = "αaβbεeηnιiκkνvοoρpτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
  private static final String OTHER = "ɑaɡgɩiǀlӏlոnսuօoհhℓlⅼlⅰi";
  private static final char[] TABLE = new char[0x600];

  static {
    for (String pairs : new String[] {CYRILLIC, GREEK, OTHER}) {
      for (int i = 0; i < pairs.length(); i += 2) {
        if (pairs.charAt(i) < TABLE.length) {
          TABLE[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
      }
    }
  }

  private Lookalikes() {}

  /** What {@code c} stands for: itself for most characters. */
  static char of(char c) {
    if (c < 0xAD) {
      return c;
    }
    if (c < TABLE.length) {
      return TABLE[c] != 0
          ? TABLE[c]
          : c == '\u00ad' || c == '\u034f' || c == '\u061c' ? NOTHING : c;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    boolean nothing =
        (c >= '\u200b' && c <= '\u200f')
            || (c >= '\u202a' && c <= '\u202e')
            || (c >= '\u2060' && c <= '\u2064')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\ufeff'
            || c == '\u180e';
    return nothing ? NOTHING : c;
  }
}
