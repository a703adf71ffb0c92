package dev.sotto.text.document;

/** How values are written in HTML and XML. */
final class MarkupPlaces {
  /** Between tags: quotes may stand as they are. */
  static final Place TEXT =
      (value, raw, from, to) ->
          value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

  /** In an attribute's quotes. */
  static final Place ATTRIBUTE = (value, raw, from, to) -> Entities.escape(value);

  /** In an attribute without quotes: what would end it is written as a reference. */
  static final Place BARE_ATTRIBUTE = (value, raw, from, to) -> bare(value);

  /** In a comment, which two hyphens would end. */
  static final Place COMMENT = (value, raw, from, to) -> value.replace("--", "- -");

  /** In a CDATA section, which is closed and opened again where the value would end it. */
  static final Place CDATA = (value, raw, from, to) -> value.replace("]]>", "]]]]><![CDATA[>");

  /** In a script or style sheet, which a closing tag would end. */
  static final Place CODE = (value, raw, from, to) -> value.replace("</", "<\\/");

  /** In a processing instruction of XML. */
  static final Place INSTRUCTION = (value, raw, from, to) -> value.replace("?>", "? >");

  private MarkupPlaces() {}

  private static String bare(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (char c : Entities.escape(value).toCharArray()) {
      if (c <= ' ' || c == '=' || c == '`') {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
