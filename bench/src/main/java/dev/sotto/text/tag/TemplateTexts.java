package dev.sotto.text.tag;

import dev.sotto.text.Kind;
import dev.sotto.text.tag.LabelledText.Source;
import dev.sotto.text.tag.LabelledText.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/** Fills our templates with invented values: gold by construction. */
final class TemplateTexts {
  private final Map<String, List<String>> templates = new LinkedHashMap<>();
  private final Map<String, ProseGrammar> grammars = new LinkedHashMap<>();
  private final NameLists lists;

  TemplateTexts(NameLists lists) {
    this.lists = lists;
    for (String language : NameLists.LANGUAGES) {
      templates.put(language, NameLists.resource("templates-" + language + ".txt"));
      grammars.put(language, new ProseGrammar(language));
    }
  }

  /** {@code count} texts of a language, each of one to three templates. */
  List<LabelledText> fill(String language, int count, Random random) {
    List<String> own = templates.getOrDefault(language, List.of());
    return texts(
        language, count, random, '\n', Source.TEMPLATE, () -> own.get(random.nextInt(own.size())));
  }

  /** {@code count} texts of a language, each of one to three sentences of its grammar. */
  List<LabelledText> prose(String language, int count, Random random) {
    ProseGrammar grammar = Objects.requireNonNull(grammars.get(language));
    return texts(language, count, random, ' ', Source.PROSE, () -> grammar.sentence(random));
  }

  private List<LabelledText> texts(
      String language,
      int count,
      Random random,
      char between,
      Source source,
      Supplier<String> templates) {
    InventedValues values = new InventedValues(lists, random);
    InventedProse prose = new InventedProse(values, lists.places, random);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int parts = 1 + random.nextInt(3);
      Map<String, String> told = new LinkedHashMap<>();
      for (int k = 0; k < parts; k++) {
        if (k > 0) {
          text.append(between);
        }
        fill(templates.get(), language, values, prose, text, spans, told, random);
      }
      texts.add(new LabelledText(language, text.toString(), spans, source));
    }
    return texts;
  }

  private static void fill(
      String template,
      String language,
      InventedValues values,
      InventedProse prose,
      StringBuilder text,
      List<Span> spans,
      Map<String, String> told,
      Random random) {
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '\\') {
        text.append('\n');
        at += 2;
      } else if (c == '{') {
        int end = template.indexOf('}', at);
        String slot = template.substring(at + 1, end);
        String value = value(slot, language, values, prose);
        String before = told.get(slot);
        if (before != null && slot.equals("F") && random.nextInt(3) == 0) {
          value = before;
        }
        told.put(slot, value);
        int start = text.length();
        text.append(value);
        int tag = tag(slot);
        if (tag != Tags.OUTSIDE) {
          spans.add(new Span(start, text.length(), tag));
        }
        at = end + 1;
      } else {
        text.append(c);
        at++;
      }
    }
  }

  /** A value for {@code slot}. */
  static String value(String slot, String language, InventedValues v, InventedProse prose) {
    return switch (slot) {
      case "P" -> prose.person(language);
      case "F" -> v.first(language);
      case "L" -> prose.last(language);
      case "A" -> v.street(language);
      case "Z" -> v.postcode(language);
      case "C" -> prose.city(language);
      case "K" -> v.country(language);
      case "O" -> prose.organisation(language);
      case "ORD" -> v.order();
      case "ACC" -> v.account();
      case "NID" -> v.nationalId(language);
      case "PIN" -> v.pin();
      case "USER" -> v.user(language);
      case "DOB", "D" -> v.date(language);
      case "E" -> v.email(language);
      case "T" -> v.phone();
      case "CC" -> v.card();
      case "M" -> v.amount();
      case "X" -> v.product();
      case "TI" -> v.title(language);
      case "AIR" -> v.airport();
      case "B" -> v.brand();
      case "W" -> v.heading(language);
      case "R" -> prose.monarch(language);
      case "PL" -> prose.compound("PLACE", language);
      case "EV" -> prose.compound("EVENT", language);
      case "WK" -> prose.work(language);
      case "fw" -> v.common(language);
      case "FW" -> InventedValues.capitalised(v.common(language));
      case "n" -> v.number();
      default -> throw new IllegalArgumentException("unknown slot " + slot);
    };
  }

  private static int tag(String slot) {
    return switch (slot) {
      case "P", "F", "L", "R" -> Tags.begin(Kind.PERSON);
      case "A" -> Tags.begin(Kind.ADDRESS);
      case "Z" -> Tags.begin(Kind.POSTCODE);
      case "C", "K", "PL" -> Tags.begin(Kind.LOCATION);
      case "O", "B" -> Tags.begin(Kind.ORGANIZATION);
      case "ORD" -> Tags.begin(Kind.ORDER_ID);
      case "ACC" -> Tags.begin(Kind.ACCOUNT_ID);
      case "NID" -> Tags.begin(Kind.NATIONAL_ID);
      case "PIN" -> Tags.begin(Kind.OTHER_ID);
      case "USER" -> Tags.begin(Kind.USERNAME);
      case "DOB" -> Tags.begin(Kind.DATE_OF_BIRTH);
      default -> Tags.OUTSIDE;
    };
  }
}
