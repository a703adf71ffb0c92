package dev.sotto.text.known;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The ways in which service chats write one person's identifiers. */
final class Forms {
  private static final Map<String, String[]> DIGITS =
      Map.of(
          "en", "zero one two three four five six seven eight nine".split(" "),
          "de", "null eins zwei drei vier fünf sechs sieben acht neun".split(" "),
          "fr", "zéro un deux trois quatre cinq six sept huit neuf".split(" "),
          "es", "cero uno dos tres cuatro cinco seis siete ocho nueve".split(" "),
          "it", "zero uno due tre quattro cinque sei sette otto nove".split(" "),
          "nl", "nul een twee drie vier vijf zes zeven acht negen".split(" "),
          "pt", "zero um dois três quatro cinco seis sete oito nove".split(" "));

  private final Person person;

  Forms(Person person) {
    this.person = person;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  private static String umlauts(String text) {
    return text.replace("ö", "oe").replace("ü", "ue").replace("ä", "ae").replace("ß", "ss");
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  List<String> names() {
    String first = person.first();
    String last = person.last();
    String[] words = last.split("[ -]");
    String surname = words[words.length - 1];
    String initial = first.substring(0, 1);
    List<String> forms = new ArrayList<>();
    for (String name : List.of(first, last, surname, first + " " + last, first + " " + surname)) {
      forms.addAll(List.of(name, low(name), name.toUpperCase(Locale.ROOT), plain(name)));
      forms.add(umlauts(name));
      forms.add(low(umlauts(name)));
    }
    forms.addAll(
        List.of(
            initial + ". " + last,
            initial + " " + last,
            first + " " + surname.charAt(0) + ".",
            last + ", " + first,
            low(last) + " " + low(first),
            first + "-" + surname,
            surname + "s",
            surname + "'s",
            first + "s",
            first + "’s"));
    if (!person.nickname().isEmpty()) {
      forms.addAll(List.of(person.nickname(), low(person.nickname()) + " " + low(surname)));
    }
    return forms;
  }

  /** One edit for five letters and more, two for nine and more. */
  List<String> typos() {
    List<String> forms = new ArrayList<>();
    for (String name : List.of(person.first(), person.last())) {
      for (String word : name.split("[ -]")) {
        if (plain(word).length() >= 6) {
          once(word, forms);
        }
        if (plain(word).length() >= 9) {
          List<String> one = new ArrayList<>();
          once(word, one);
          one.stream().filter(w -> w.length() > 6).limit(24).forEach(w -> forms.add(drop(w, 5)));
        }
      }
    }
    return forms;
  }

  /** One edit anywhere; six letters with another first one keep their capital. */
  private static void once(String word, List<String> out) {
    int from = out.size();
    edit(word, out);
    for (int i = from; word.length() < 7 && i < out.size(); i++) {
      out.set(i, capital(low(out.get(i))));
    }
  }

  private static void edit(String word, List<String> out) {
    for (int i = 0; i < word.length(); i++) {
      out.add(drop(word, i));
      out.add(word.substring(0, i) + "k" + word.substring(i));
      out.add(word.substring(0, i) + "u" + word.substring(i + 1));
      if (i + 1 < word.length()) {
        out.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
  }

  private static String drop(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  List<String> glued() {
    String first = low(plain(person.first()));
    String[] words = plain(person.last()).split("[ -]");
    String last = low(words[words.length - 1]);
    String name = person.first() + " " + words[words.length - 1];
    return List.of(
        first + last,
        last + first,
        first.charAt(0) + last,
        first + "." + last + "88",
        first + "_" + last,
        first + "-" + last + "-1985",
        last + "1985",
        first + last + "1985",
        capital(first) + capital(last),
        "@" + first + last,
        name.replace(' ', '+'),
        URLEncoder.encode(person.name(), StandardCharsets.UTF_8).replace("+", "%20"),
        base64(person.name()),
        base64("user=" + person.mail()),
        name.replace("n", "n\u200b").replace("e", "e\u00ad"),
        name.replace('a', 'а').replace('e', 'е').replace('o', 'о'),
        spaced(first),
        spaced(last),
        spaced(first.toUpperCase(Locale.ROOT)),
        spaced(last).replace(' ', '-'));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String spaced(String word) {
    return String.join(" ", word.split(""));
  }

  List<String> mails() {
    String mail = person.mail();
    String at = person.at();
    String dot = person.dot();
    String said = mail.replace(".", " " + dot + " ").replace("@", " " + at + " ");
    return List.of(
        mail,
        mail.toUpperCase(Locale.ROOT),
        mail.replace("@", " @ "),
        mail.replace("@", "[at]"),
        mail.replace("@", " (at) "),
        mail.replace("@", " at ").replace(".", " dot "),
        mail.replace("@", " [" + at + "] ").replace(".", " [" + dot + "] "),
        mail.replace("@", "%40"),
        said,
        said.toUpperCase(Locale.ROOT),
        said.replaceAll("([a-z])([0-9])", "$1 $2"),
        spaced(mail.substring(0, mail.indexOf('@'))).replace(" . ", " " + dot + " ")
            + " "
            + at
            + " example "
            + dot
            + " com",
        "mailto:" + mail);
  }

  List<String> phones() {
    String digits = person.phone().replaceAll("\\D", "");
    int code = person.phone().indexOf(' ') - 1;
    String country = digits.substring(0, code);
    String rest = digits.substring(code);
    String trunk = rest.startsWith("0") ? rest : "0" + rest;
    List<String> forms = new ArrayList<>();
    forms.addAll(
        List.of(
            person.phone(),
            "+" + digits,
            "00" + digits,
            "00" + country + " " + pairs(rest, " "),
            "+" + country + " (0) " + rest,
            "+" + country + "(0)" + rest,
            trunk,
            rest,
            pairs(trunk, " "),
            pairs(trunk, "."),
            pairs(trunk, "-"),
            pairs(trunk, "/"),
            "(" + trunk.substring(0, 3) + ") " + trunk.substring(3),
            trunk.substring(0, 3) + " / " + trunk.substring(3, 6) + " " + trunk.substring(6),
            spaced(trunk),
            said(trunk),
            said(trunk).replace(" ", ", "),
            rest.substring(rest.length() - 7)));
    return forms;
  }

  private static String pairs(String digits, String by) {
    return digits.replaceAll("(..)(?=.)", "$1" + java.util.regex.Matcher.quoteReplacement(by));
  }

  private String said(String digits) {
    String[] said = Objects.requireNonNull(DIGITS.get(person.language()));
    List<String> words = new ArrayList<>();
    for (char c : digits.toCharArray()) {
      words.add(said[c - '0']);
    }
    return String.join(" ", words);
  }

  List<String> numbers() {
    String number = person.number();
    String compact = number.replaceAll("[^A-Za-z0-9]", "");
    String digits = compact.replaceAll("\\D", "");
    String card = Person.CARD.replace(" ", "");
    String iban = Person.IBAN.replace(" ", "");
    return List.of(
        number,
        low(number),
        compact,
        "#" + compact,
        spaced(compact),
        spaced(compact).replace(" ", "-"),
        compact.replaceAll("(\\D)(?=\\d)", "$1 "),
        compact.replaceAll("(\\D)(?=\\d)", "$1/"),
        digits,
        pairs(digits, " "),
        pairs(digits, "-"),
        said(digits),
        card,
        Person.CARD.replace(' ', '-'),
        iban,
        low(Person.IBAN),
        pairs(iban, " "));
  }

  List<String> births() {
    return List.of(
        "12.03.1985",
        "12.3.1985",
        "12/03/1985",
        "12-03-1985",
        "03/12/1985",
        "1985-03-12",
        "1985/3/12",
        "12.3.85",
        "12/3/85",
        "12 03 1985",
        "12031985",
        "March 12th 1985",
        "March 12, 1985",
        "12 March 1985",
        "12th of March 1985",
        "12. März 1985",
        "12 mars 1985",
        "12 de marzo de 1985",
        "12 marzo 1985",
        "12 maart 1985",
        "12 de março de 1985",
        "12-Mar-1985",
        "Mar 12 '85");
  }

  List<String> addresses() {
    String address = person.address();
    return List.of(
        address,
        low(address),
        address.toUpperCase(Locale.ROOT),
        address.replace(", ", "\n"),
        address.replace(",", ""),
        plain(address),
        umlauts(address),
        person.street(),
        low(person.street()),
        address.substring(0, address.indexOf(',')),
        address.substring(address.lastIndexOf(',') + 2));
  }
}
