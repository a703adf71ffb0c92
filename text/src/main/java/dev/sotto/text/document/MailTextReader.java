package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail's plain text: marks of quoting are not read, so that what was quoted is whole. Who wrote
 * what is quoted, and the first line of a signature, are names.
 */
final class MailTextReader {
  private static final int LONGEST_LINE = 500;

  /** A name before an address in brackets, in a line that ends with a colon. */
  private static final Pattern WROTE =
      Pattern.compile(
          "([\\p{L}\"][\\p{L}\\p{M} .'\u2019\"-]{1,60}?)\"?"
              + " *<[^<>\\s]{1,200}@[^<>\\s]{1,200}>[^<>]{0,40}:\\s*$");

  private static final Pattern SIGNED =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}.'\u2019-]{0,30}(?: \\p{L}[\\p{L}\\p{M}.'\u2019-]{0,30}){0,3}");

  private final String raw;
  private final ReadingBuilder out;

  MailTextReader(String raw) {
    this.raw = raw;
    this.out = new ReadingBuilder(raw);
  }

  Reading read() {
    boolean signature = false;
    int at = 0;
    while (at < raw.length()) {
      int end = Headers.lineEnd(raw, at, raw.length());
      int start = behindQuotes(at, end);
      int seen = out.length();
      out.plain(start, end, Place.PLAIN);
      String line = end - start > LONGEST_LINE ? "" : raw.substring(start, end);
      tell(line, seen, signature);
      signature = line.stripTrailing().equals("--") || (signature && line.isBlank());
      at = end;
    }
    return out.build();
  }

  private int behindQuotes(int at, int end) {
    int start = at;
    while (start < end && raw.charAt(start) == '>') {
      start++;
      start += start < end && raw.charAt(start) == ' ' ? 1 : 0;
    }
    return start;
  }

  private void tell(String line, int seen, boolean signature) {
    if (signature && SIGNED.matcher(line.strip()).matches()) {
      out.tell(Kind.PERSON, seen, "signature");
    }
    if (line.stripTrailing().endsWith(":") && line.indexOf('@') > 0) {
      Matcher wrote = WROTE.matcher(line);
      if (wrote.find()) {
        int from = wrote.start(1) + (line.charAt(wrote.start(1)) == '"' ? 1 : 0);
        out.tell(Kind.PERSON, seen + from, seen + wrote.end(1), "quotation");
      }
    }
  }
}
