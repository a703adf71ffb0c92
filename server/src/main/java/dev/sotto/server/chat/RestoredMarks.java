package dev.sotto.server.chat;

import dev.sotto.server.http.Json;
import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where a restored reply differs from the reply as it came: what a person would want to see marked.
 * Found by restoring character by character and looking at what comes out for what went in.
 */
final class RestoredMarks {
  private static final Pattern KIND = Pattern.compile("[A-Za-z]+(?:_[A-Za-z]+)*(?=\\\\?_[0-9])");

  private final StringBuilder restored = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private final ArrayNode marks = Json.MAPPER.createArrayNode();

  private RestoredMarks() {}

  static RestoredMarks of(String came, Pseudonyms pseudonyms) {
    RestoredMarks marks = new RestoredMarks();
    Restorer restorer = pseudonyms.restorer();
    for (int i = 0; i < came.length(); i++) {
      marks.pending.append(came.charAt(i));
      marks.take(restorer.feed(came.substring(i, i + 1)));
    }
    marks.take(restorer.finish());
    return marks;
  }

  /** The marks: {@code start}, {@code end} in the restored reply, and the kind. */
  ArrayNode marks() {
    return marks;
  }

  private void take(String out) {
    if (out.isEmpty()) {
      return;
    }
    if (pending.indexOf(out) == 0) {
      restored.append(out);
      pending.delete(0, out.length());
      return;
    }
    int before = commonStart(out);
    int behind = commonEnd(out, before);
    Matcher kind = KIND.matcher(pending);
    marks
        .addObject()
        .put("start", restored.length() + before)
        .put("end", restored.length() + out.length() - behind)
        .put("kind", kind.find() ? kind.group().toUpperCase(java.util.Locale.ROOT) : "");
    restored.append(out);
    pending.setLength(0);
  }

  private int commonStart(String out) {
    int n = 0;
    while (n < out.length() && n < pending.length() && out.charAt(n) == pending.charAt(n)) {
      n++;
    }
    return n;
  }

  private int commonEnd(String out, int start) {
    int n = 0;
    while (n < out.length() - start
        && n < pending.length() - start
        && out.charAt(out.length() - 1 - n) == pending.charAt(pending.length() - 1 - n)) {
      n++;
    }
    return n;
  }
}
