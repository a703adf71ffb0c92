package dev.sotto.text.document;

import java.util.Set;

/** What elements and attributes of HTML do to the text in and around them. */
final class MarkupNames {
  /** Elements inside a line: a word may go on through them. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** Elements whose content is no text. */
  private static final Set<String> UNSEEN = Set.of("script", "style");

  /** Elements whose content is text, whatever it looks like. */
  private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");

  /** Attributes that programs read, not people. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "class",
          "style",
          "type",
          "rel",
          "lang",
          "xml:lang",
          "dir",
          "width",
          "height",
          "colspan",
          "rowspan",
          "role",
          "method",
          "charset",
          "http-equiv",
          "xmlns",
          "target",
          "align",
          "valign",
          "border",
          "cellpadding",
          "cellspacing",
          "bgcolor",
          "color",
          "tabindex",
          "checked",
          "selected",
          "disabled",
          "enctype",
          "media",
          "sizes",
          "loading",
          "version",
          "encoding",
          "viewbox",
          "fill",
          "stroke");

  private MarkupNames() {}

  static boolean inline(String element) {
    return INLINE.contains(element);
  }

  static boolean unseen(String element) {
    return UNSEEN.contains(element);
  }

  static boolean textOnly(String element) {
    return TEXT_ONLY.contains(element);
  }

  static boolean structure(String attribute) {
    return STRUCTURE.contains(attribute) || attribute.startsWith("xmlns:");
  }
}
