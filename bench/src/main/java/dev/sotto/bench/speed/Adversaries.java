package dev.sotto.bench.speed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Texts made to be slow: what each is made of, and the text of a given length. */
final class Adversaries {
  private final int length;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Adversaries(int length) {
    this.length = length;
  }

  /** Each text of {@code length} units, by what it is made of. */
  static Map<String, String> of(int length) {
    Adversaries all = new Adversaries(length);
    all.digits();
    all.marks();
    all.scripts();
    all.values();
    all.prose();
    return all.texts;
  }

  private void digits() {
    repeat("one run of digits", "1234567890");
    repeat("digits by spaces", "4 ");
    repeat("groups of digits", "4111 1111 ");
    repeat("digits and dots", "1.2.");
    repeat("digits and dashes", "12-34-");
    repeat("digits and slashes", "1/");
    repeat("a number a line", "12345678\n");
    repeat("plus signs and digits", "+49 30 ");
    repeat("letters and digits", "A1B2");
    repeat("hexadecimal groups", "fe80:");
  }

  private void marks() {
    repeat("@ signs", "@");
    repeat("a@", "a@");
    repeat("@ and dots", "a.b@c.");
    repeat("nested quotes", "\"'");
    repeat("escaped quotes", "\\\"");
    repeat("open brackets", "({[<");
    nested("nested brackets", "[", "]");
    nested("nested JSON", "{\"a\":", "}");
    repeat("JSON of short values", "{\"a\":\"b\",\"c\":1},");
    repeat("colons", ":");
    repeat("schemes", "http://");
    repeat("www.", "www.");
    repeat("dots", ".");
    repeat("underscores", "_");
    repeat("spaces", " ");
    repeat("new lines", "\n");
    repeat("commas", ", ");
    repeat("hash signs", "#");
    repeat("tags of pseudonyms", "<PERSON_1>");
    repeat("private key heads", "-----BEGIN ");
  }

  private void scripts() {
    repeat("unpaired high surrogates", "\ud800");
    repeat("unpaired low surrogates", "\udc00");
    repeat("emoji", "🙂");
    repeat("combining marks", "e\u0301\u0301");
    repeat("zero-width characters", "a\u200b\u200d\ufeff");
    repeat("right-to-left marks", "a\u202e\u200fb\u202c ");
    repeat("Hebrew and Arabic", "שלום مرحبا ");
    repeat("homoglyphs", "Аnnа Κеllеr ");
    repeat("Chinese", "王小明住在北京");
    repeat("Thai", "สวัสดีครับ");
    repeat("Arabic-Indic digits", "٤٥٦٧");
    repeat("full-width", "ＡＢ１２");
    repeat("ligatures and sharp s", "ﬁßİ ");
    random("random code units", 0x10000);
    random("random ASCII", 0x80);
  }

  private void values() {
    repeat("e-mail addresses", "anna.keller@example.com ");
    repeat("phone numbers", "+49 30 23125014 ");
    repeat("IBAN heads", "DE89 ");
    repeat("card numbers", "4111 1111 1111 1111\n");
    repeat("dates", "12.03.1984 ");
    repeat("amounts", "€ 12,50 ");
    repeat("order cues", "order number ");
    repeat("password cues", "password is ");
    repeat("token heads", "eyJhbGciOi.");
    repeat("web addresses", "https://example.com/a?b=c ");
    repeat("coordinates", "48.8584, 2.2945 ");
  }

  private void prose() {
    repeat("a word of a megabyte", "a");
    repeat("a capital word of a megabyte", "A");
    repeat("names", "Anna Keller ");
    repeat("names without spaces", "AnnaKeller");
    repeat("hyphened names", "Anna-");
    repeat("initials", "A. ");
    repeat("titles", "Dr. ");
    repeat("street cues", "Via a ");
    repeat("house numbers", "12 a ");
    repeat("apostrophes", "d'");
    repeat("one-letter lines", "x\n");
    repeat("questions", "May I have your name, please?\n");
    repeat("letters by spaces", "A n n a ");
    repeat("spelled numbers", "one two three ");
    repeat("dots and ats in words", "anna dot keller at example dot com ");
  }

  private void repeat(String name, String unit) {
    texts.put(name, unit.repeat(length / unit.length() + 1).substring(0, length));
  }

  private void nested(String name, String open, String close) {
    int depth = length / (open.length() + close.length());
    texts.put(name, open.repeat(depth) + close.repeat(depth));
  }

  private void random(String name, int below) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(below));
    }
    texts.put(name, text.toString());
  }
}
