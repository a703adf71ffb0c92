package dev.sotto.text.detect;

import dev.sotto.text.detect.ar.Argentina;
import dev.sotto.text.detect.at.Austria;
import dev.sotto.text.detect.au.Australia;
import dev.sotto.text.detect.be.Belgium;
import dev.sotto.text.detect.bg.Bulgaria;
import dev.sotto.text.detect.br.Brazil;
import dev.sotto.text.detect.ca.Canada;
import dev.sotto.text.detect.ch.Switzerland;
import dev.sotto.text.detect.cl.Chile;
import dev.sotto.text.detect.cn.China;
import dev.sotto.text.detect.cy.Cyprus;
import dev.sotto.text.detect.cz.Czechia;
import dev.sotto.text.detect.de.Germany;
import dev.sotto.text.detect.dk.Denmark;
import dev.sotto.text.detect.ee.Estonia;
import dev.sotto.text.detect.es.Spain;
import dev.sotto.text.detect.eu.EuropeanUnion;
import dev.sotto.text.detect.fi.Finland;
import dev.sotto.text.detect.fr.France;
import dev.sotto.text.detect.gr.Greece;
import dev.sotto.text.detect.hr.Croatia;
import dev.sotto.text.detect.hu.Hungary;
import dev.sotto.text.detect.ie.Ireland;
import dev.sotto.text.detect.il.Israel;
import dev.sotto.text.detect.in.India;
import dev.sotto.text.detect.international.International;
import dev.sotto.text.detect.is.Iceland;
import dev.sotto.text.detect.it.Italy;
import dev.sotto.text.detect.jp.Japan;
import dev.sotto.text.detect.kr.SouthKorea;
import dev.sotto.text.detect.lt.Lithuania;
import dev.sotto.text.detect.lu.Luxembourg;
import dev.sotto.text.detect.lv.Latvia;
import dev.sotto.text.detect.mt.Malta;
import dev.sotto.text.detect.mx.Mexico;
import dev.sotto.text.detect.ng.Nigeria;
import dev.sotto.text.detect.nl.Netherlands;
import dev.sotto.text.detect.no.Norway;
import dev.sotto.text.detect.nz.NewZealand;
import dev.sotto.text.detect.ph.Philippines;
import dev.sotto.text.detect.pl.Poland;
import dev.sotto.text.detect.pt.Portugal;
import dev.sotto.text.detect.ro.Romania;
import dev.sotto.text.detect.ru.Russia;
import dev.sotto.text.detect.scheme.Places;
import dev.sotto.text.detect.scheme.Scheme;
import dev.sotto.text.detect.se.Sweden;
import dev.sotto.text.detect.sg.Singapore;
import dev.sotto.text.detect.si.Slovenia;
import dev.sotto.text.detect.sk.Slovakia;
import dev.sotto.text.detect.th.Thailand;
import dev.sotto.text.detect.tr.Turkey;
import dev.sotto.text.detect.uk.UnitedKingdom;
import dev.sotto.text.detect.us.UnitedStates;
import dev.sotto.text.detect.za.SouthAfrica;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemes of all countries, by the length of their values and by the words for them. */
final class Schemes {
  /** The most characters of a value. */
  static final int LONGEST = 18;

  /** The fewest characters of a value. */
  static final int SHORTEST = 6;

  /** Where several schemes have a form, the first whose check digits fit is named. */
  private static final List<Scheme> ALL =
      Stream.of(
              EuropeanUnion.schemes(),
              UnitedStates.schemes(),
              Canada.schemes(),
              UnitedKingdom.schemes(),
              Ireland.schemes(),
              Germany.schemes(),
              Austria.schemes(),
              Switzerland.schemes(),
              France.schemes(),
              Belgium.schemes(),
              Luxembourg.schemes(),
              Netherlands.schemes(),
              Italy.schemes(),
              Spain.schemes(),
              Portugal.schemes(),
              Brazil.schemes(),
              Poland.schemes(),
              Sweden.schemes(),
              Norway.schemes(),
              Denmark.schemes(),
              Finland.schemes(),
              Iceland.schemes(),
              Estonia.schemes(),
              Latvia.schemes(),
              Lithuania.schemes(),
              Czechia.schemes(),
              Slovakia.schemes(),
              Hungary.schemes(),
              Romania.schemes(),
              Bulgaria.schemes(),
              Greece.schemes(),
              Cyprus.schemes(),
              Malta.schemes(),
              Slovenia.schemes(),
              Croatia.schemes(),
              Turkey.schemes(),
              Russia.schemes(),
              Mexico.schemes(),
              Argentina.schemes(),
              Chile.schemes(),
              Australia.schemes(),
              NewZealand.schemes(),
              India.schemes(),
              Singapore.schemes(),
              SouthKorea.schemes(),
              Thailand.schemes(),
              Philippines.schemes(),
              China.schemes(),
              Japan.schemes(),
              Israel.schemes(),
              Nigeria.schemes(),
              SouthAfrica.schemes(),
              International.schemes())
          .flatMap(List::stream)
          .toList();

  private static final Scheme[][] BY_LENGTH = byLength();
  private static final Places[] PLACES = places();
  private static final Map<String, List<Scheme>> BY_WORDS = byWords();

  private Schemes() {}

  private static Scheme[][] byLength() {
    Scheme[][] some = new Scheme[LONGEST + 1][];
    for (int length = 0; length <= LONGEST; length++) {
      int wanted = length;
      some[length] = ALL.stream().filter(s -> s.takes(wanted)).toArray(Scheme[]::new);
    }
    return some;
  }

  private static Places[] places() {
    Places[] places = new Places[LONGEST + 1];
    for (int length = 0; length <= LONGEST; length++) {
      places[length] = new Places(ALL, length);
    }
    return places;
  }

  private static Map<String, List<Scheme>> byWords() {
    Map<String, List<Scheme>> byWords = new HashMap<>();
    WordList.read(
        "number-words.txt",
        (section, phrase) -> {
          Scheme scheme = named(section.substring(section.indexOf(' ') + 1));
          for (String form : List.of(phrase, phrase.replace(" ", ""))) {
            List<Scheme> same = byWords.computeIfAbsent(form, p -> new ArrayList<>(2));
            if (!same.contains(scheme)) {
              same.add(scheme);
            }
          }
        });
    return byWords;
  }

  private static Scheme named(String name) {
    return ALL.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no scheme is called " + name));
  }

  /** All schemes, for tests and documents. */
  static List<Scheme> all() {
    return ALL;
  }

  /** The schemes that have a form of {@code length} characters. */
  static Scheme[] of(int length) {
    return BY_LENGTH[length];
  }

  /** The places of digits and letters in the forms of {@code length} characters. */
  static Places places(int length) {
    return PLACES[length];
  }

  /** The schemes that folded words name ("pesel"), none if they name no scheme. */
  static List<Scheme> named(Page page, Hint hint) {
    if (hint.first() == hint.last()) {
      return BY_WORDS.getOrDefault(page.words.folded(hint.first()), List.of());
    }
    StringBuilder words = new StringBuilder();
    for (int w = hint.first(); w <= hint.last(); w++) {
      words.append(w == hint.first() ? "" : " ").append(page.words.folded(w));
    }
    return BY_WORDS.getOrDefault(words.toString(), List.of());
  }
}
