package dev.sotto.text.document;

import java.util.Set;

/** What elements and attributes of HTML do to the text in and around them. */
final class MarkupNames {
  /** Elements inside a line: a word may go on through them. */
  private static final Set<String> INLINE =
      words(
          "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp"
              + " small span strike strong sub sup time tt u var wbr");

  /** Elements whose content is no text but a program's. */
  private static final Set<String> CODE = Set.of("script", "style");

  /** Elements whose content is text, whatever it looks like. */
  private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");

  /** The other elements of HTML, the obsolete ones too, and the usual ones of SVG. */
  private static final Set<String> OTHER =
      words(
          "address applet area article aside audio base basefont bgsound blink blockquote body br"
              + " button canvas caption center circle clippath col colgroup datalist dd defs desc"
              + " details dialog dir div dl dt ellipse embed fieldset figcaption figure footer form"
              + " frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe image img"
              + " input keygen label legend li line lineargradient link main map marquee mask menu"
              + " meta meter nav nobr noembed noframes noscript object ol optgroup option output p"
              + " param path picture polygon polyline pre progress radialgradient rect rp rt ruby"
              + " search section select slot source stop summary svg table tbody td template text"
              + " tfoot th thead tr track tspan ul use video xmp");

  /** Attributes whose values stand beside the text: people do not see them. */
  private static final Set<String> STRUCTURE =
      words(
          "class style type rel lang xml:lang dir width height colspan rowspan role method charset"
              + " http-equiv xmlns target align valign border cellpadding cellspacing bgcolor color"
              + " tabindex checked selected disabled enctype media sizes loading version encoding"
              + " viewbox fill stroke id name face size");

  private MarkupNames() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  static boolean inline(String element) {
    return INLINE.contains(element);
  }

  static boolean code(String element) {
    return CODE.contains(element);
  }

  static boolean textOnly(String element) {
    return TEXT_ONLY.contains(element);
  }

  static boolean element(String name) {
    return OTHER.contains(name) || inline(name) || code(name) || textOnly(name);
  }

  static boolean structure(String attribute) {
    return STRUCTURE.contains(attribute) || attribute.startsWith("xmlns:");
  }

  /**
   * Where the name of an element that begins at {@code at} ends; {@code at} if none stands there.
   * What follows it must be a blank, a slash or the closing bracket.
   */
  static int end(String raw, int at, boolean xml) {
    int end = at;
    while (end < raw.length() && part(raw.charAt(end), end == at, xml)) {
      end++;
    }
    boolean ends = end < raw.length() && " \n\t\r\f/>".indexOf(raw.charAt(end)) >= 0;
    return ends || end == raw.length() ? end : at;
  }

  /** Whether {@code name} of an attribute with a value can be nothing but structure. */
  static boolean attribute(String name, boolean xml) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letters = xml ? part(c, false, true) : letter(c) || c == '-' || c == ':' || c == '_';
      if (!letters) {
        return false;
      }
    }
    return true;
  }

  private static boolean part(char c, boolean first, boolean xml) {
    if (letter(c)) {
      return true;
    }
    boolean sign = c == '_' || c == ':';
    if (!xml) {
      return !first && (sign || c == '-' || (c >= '0' && c <= '9'));
    }
    boolean foreign =
        c >= 0x80 && (first ? Character.isLetter(c) : Character.isUnicodeIdentifierPart(c));
    return sign || foreign || (!first && (c == '-' || c == '.' || (c >= '0' && c <= '9')));
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
