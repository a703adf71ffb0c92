package dev.sotto.text.tag;

import dev.sotto.text.tag.LabelledText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Varies labelled texts as chat does: other names, other case, no punctuation, typos. */
final class Augmentation {
  private static final List<String> EMOJI =
      List.of("\uD83D\uDE00", "\uD83D\uDE22", "\uD83D\uDE4F", "\uD83D\uDC4D", "\u2764", ":)");

  private final InventedValues values;
  private final Random random;

  Augmentation(NameLists lists, Random random) {
    this.values = new InventedValues(lists, random);
    this.random = random;
  }

  LabelledText vary(LabelledText text) {
    LabelledText varied = text;
    if (random.nextDouble() < text.source().renamed()) {
      varied = renamed(varied);
    }
    if (random.nextDouble() < text.source().recased()) {
      varied = recased(varied);
    }
    return random.nextInt(12) == 0 ? withEmoji(varied) : varied;
  }

  /** Puts one to three emoji before or behind one of the lines. */
  private LabelledText withEmoji(LabelledText text) {
    String emoji = EMOJI.get(random.nextInt(EMOJI.size())).repeat(1 + random.nextInt(3));
    int from = random.nextInt(text.text().length() + 1);
    int newline = text.text().indexOf('\n', from);
    boolean before = random.nextBoolean() || newline < 0;
    int at = before ? text.text().lastIndexOf('\n', from - 1) + 1 : newline;
    String added = before ? emoji + " " : " " + emoji;
    List<Span> spans = new ArrayList<>();
    for (Span s : text.spans()) {
      if (s.start() < at && at < s.end()) {
        return text;
      }
      int shift = s.start() >= at ? added.length() : 0;
      spans.add(new Span(s.start() + shift, s.end() + shift, s.tag()));
    }
    String longer = text.text().substring(0, at) + added + text.text().substring(at);
    return new LabelledText(text.language(), longer, spans, text.source());
  }

  private LabelledText renamed(LabelledText text) {
    StringBuilder out = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int at = 0;
    String language = random.nextInt(4) == 0 ? "en" : text.language();
    for (Span s : text.spans()) {
      out.append(text.text(), at, s.start());
      int start = out.length();
      String old = text.text().substring(s.start(), s.end());
      out.append(s.tag() == Tags.BEGIN_PERSON ? otherName(old, language) : old);
      spans.add(new Span(start, out.length(), s.tag()));
      at = s.end();
    }
    out.append(text.text(), at, text.text().length());
    return new LabelledText(text.language(), out.toString(), spans, text.source());
  }

  private String otherName(String old, String language) {
    String[] parts = old.split(" ", -1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parts.length && i < 4; i++) {
      boolean surname = parts.length > 1 && i == parts.length - 1;
      name.append(i == 0 ? "" : " ");
      name.append(surname ? values.last(language) : values.first(language));
    }
    if (old.equals(old.toLowerCase(Locale.ROOT))) {
      return name.toString().toLowerCase(Locale.ROOT);
    }
    return old.equals(old.toUpperCase(Locale.ROOT)) && old.length() > 2
        ? name.toString().toUpperCase(Locale.ROOT)
        : name.toString();
  }

  private LabelledText recased(LabelledText text) {
    int r = random.nextInt(20);
    boolean lower = r < 13;
    boolean upper = r >= 13 && r < 16;
    boolean strip = r < 5 || r >= 18;
    boolean typos = (r >= 3 && r < 7) || r == 17;
    StringBuilder out = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int next = 0;
    int spanStart = -1;
    for (int i = 0; i <= text.text().length(); i++) {
      if (spanStart >= 0 && i == text.spans().get(next).end()) {
        if (out.length() > spanStart) {
          spans.add(new Span(spanStart, out.length(), text.spans().get(next).tag()));
        }
        spanStart = -1;
        next++;
      }
      if (next < text.spans().size() && i == text.spans().get(next).start()) {
        spanStart = out.length();
      }
      if (i < text.text().length()) {
        char c = text.text().charAt(i);
        if (strip && (c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == '\'')) {
          continue;
        }
        if (typos && spanStart < 0 && Character.isLetter(c) && random.nextInt(60) == 0) {
          continue;
        }
        out.append(lower ? lower(c) : upper ? upper(c) : c);
      }
    }
    return new LabelledText(text.language(), out.toString(), spans, text.source());
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  private static char upper(char c) {
    return Character.toUpperCase(c);
  }
}
