package dev.sotto.text.known;

import dev.sotto.text.Known;
import java.util.List;

/** An invented person of one language, with carrier sentences of that language. */
record Person(
    String language,
    String first,
    String last,
    String nickname,
    String local,
    String at,
    String dot,
    String phone,
    String address,
    String street,
    String number,
    List<String> carriers) {
  static final List<Person> ALL =
      List.of(
          new Person(
              "en",
              "Margaret",
              "Whitcombe",
              "Peggy",
              "margaret.whitcombe88",
              "at",
              "dot",
              "+44 20 7946 0958",
              "214 Larkspur Street, Apt 5, Norwich NR2 9QT",
              "214 Larkspur St",
              "ORD-3348917",
              List.of("hello, it is %s and I wait", "please check %s today")),
          new Person(
              "de",
              "Jörg",
              "Hübenthal",
              "",
              "joerg.huebenthal",
              "ät",
              "punkt",
              "+49 30 23125014",
              "Lindenstraße 12b, 10115 Berlin",
              "Lindenstr. 12b",
              "KD-7712093401",
              List.of("guten Tag, es geht um %s und mehr", "bitte %s prüfen")),
          new Person(
              "fr",
              "Françoise",
              "Delacroix-Bérard",
              "",
              "f.delacroix",
              "arobase",
              "point",
              "+33 1 99 00 45 67",
              "17 rue des Tilleuls, 69003 Lyon",
              "17 rue des Tilleuls",
              "CMD 884 120 55",
              List.of("bonjour, il s'agit de %s pour vous", "voici %s encore")),
          new Person(
              "es",
              "Guillermo",
              "Echeverría Núñez",
              "Memo",
              "guillermo_echeverria",
              "arroba",
              "punto",
              "+34 655 212 164",
              "Calle de Toledo 45, 28005 Madrid",
              "C/ de Toledo 45",
              "PED-20931-77",
              List.of("hola, quiero %s ahora", "es sobre %s hoy")),
          new Person(
              "it",
              "Giuseppe",
              "Santangelo",
              "Beppe",
              "g.santangelo71",
              "chiocciola",
              "punto",
              "+39 06 6982 1234",
              "Via dei Mirtilli 8, 00184 Roma",
              "via dei mirtilli 8",
              "ORD/2291/4470",
              List.of("salve, si tratta di %s qui", "ecco %s di nuovo")),
          new Person(
              "nl",
              "Willemijn",
              "van der Steenhoven",
              "",
              "w.steenhoven",
              "apenstaartje",
              "punt",
              "+31 20 624 1111",
              "Eikenlaan 121, 3511 AB Utrecht",
              "Eikenlaan 121",
              "NL4471-2093",
              List.of("hallo, het gaat om %s vandaag", "graag %s nakijken")),
          new Person(
              "pt",
              "Conceição",
              "Albuquerque",
              "",
              "conceicao.albuquerque",
              "arroba",
              "ponto",
              "+351 21 342 7890",
              "Rua das Amoreiras 77, 1250-022 Lisboa",
              "Rua das Amoreiras 77",
              "ENC-5512.8841",
              List.of("bom dia, trata-se de %s por favor", "aqui vai %s outra vez")));

  static final String BIRTH = "12.03.1985";
  static final String CARD = "4111 1111 1111 1111";
  static final String IBAN = "DE89 3704 0044 0532 0130 00";

  String name() {
    return first + " " + last;
  }

  String mail() {
    return local + "@example.com";
  }

  Known known() {
    return new Known(
        List.of(name()),
        List.of(mail()),
        List.of(phone),
        List.of(address),
        List.of(number, CARD, IBAN),
        List.of(BIRTH));
  }

  /** The person's forms: see {@link Forms}. */
  Forms forms() {
    return new Forms(this);
  }

  @Override
  public String toString() {
    return language;
  }
}
