package dev.sotto.text.tag;

import dev.sotto.text.Kind;
import dev.sotto.text.tag.LabelledText.Source;
import dev.sotto.text.tag.LabelledText.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills our templates with invented values: gold by construction. */
final class TemplateTexts {
  private final Map<String, List<String>> templates = new LinkedHashMap<>();
  private final NameLists lists;

  TemplateTexts(NameLists lists) {
    this.lists = lists;
    for (String language : NameLists.LANGUAGES) {
      templates.put(language, NameLists.resource("templates-" + language + ".txt"));
    }
  }

  /** {@code count} texts of a language, each of one to three templates. */
  List<LabelledText> fill(String language, int count, Random random) {
    List<String> own = templates.getOrDefault(language, List.of());
    InventedValues values = new InventedValues(lists, random);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int parts = 1 + random.nextInt(3);
      Map<String, String> told = new LinkedHashMap<>();
      for (int k = 0; k < parts; k++) {
        if (k > 0) {
          text.append('\n');
        }
        fill(own.get(random.nextInt(own.size())), language, values, text, spans, told, random);
      }
      texts.add(new LabelledText(language, text.toString(), spans, Source.TEMPLATE));
    }
    return texts;
  }

  private static void fill(
      String template,
      String language,
      InventedValues values,
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
        String value = value(slot, language, values);
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

  private static String value(String slot, String language, InventedValues v) {
    return switch (slot) {
      case "P" -> v.person(language);
      case "F" -> v.first(language);
      case "L" -> v.last(language);
      case "A" -> v.street(language);
      case "Z" -> v.postcode(language);
      case "C" -> v.city(language);
      case "K" -> v.country(language);
      case "O" -> v.organisation(language);
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
      case "n" -> v.number();
      default -> throw new IllegalArgumentException("unknown slot " + slot);
    };
  }

  private static int tag(String slot) {
    return switch (slot) {
      case "P", "F", "L" -> Tags.begin(Kind.PERSON);
      case "A" -> Tags.begin(Kind.ADDRESS);
      case "Z" -> Tags.begin(Kind.POSTCODE);
      case "C", "K" -> Tags.begin(Kind.LOCATION);
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
