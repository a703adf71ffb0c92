package dev.sotto.server.mask;

import dev.sotto.server.protocol.Screen;
import dev.sotto.server.subject.FoundIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes other subjects' identifiers out of one text of a reply as the model wrote it. Looks at
 * whole runs of characters that may be an e-mail address, a phone or a number; the run at the end
 * of a part waits for what follows, as long as it has at most {@link #LONGEST} characters. Not
 * thread-safe.
 */
final class ReplyScreen implements Screen {
  private static final int LONGEST = 128;
  private static final int ESCAPE = 2;
  private static final int UNICODE_ESCAPE = 6;

  private final Others others;
  private final boolean json;
  private final StringBuilder text = new StringBuilder();
  private final List<IdentifierRun> found = new ArrayList<>();
  private boolean inString;

  ReplyScreen(Others others, boolean json) {
    this.others = others;
    this.json = json;
  }

  @Override
  public String feed(String part) {
    text.append(part);
    return settle(false);
  }

  @Override
  public String finish() {
    return settle(true);
  }

  private String settle(boolean last) {
    int settled = scan(last);
    String out = found.isEmpty() ? text.substring(0, settled) : screened(settled);
    text.delete(0, settled);
    found.clear();
    return out;
  }

  /** Finds the runs; says how far the text is settled. */
  private int scan(boolean last) {
    int end = text.length();
    int at = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (json && c == '\\') {
        int next = at + (at + 1 < end && text.charAt(at + 1) == 'u' ? UNICODE_ESCAPE : ESCAPE);
        if (next > end && !last) {
          return at;
        }
        at = Math.min(next, end);
      } else if (IdentifierRun.may(c)) {
        int stop = IdentifierRun.end(text, at, json);
        if (stop == end && !last && stop - at <= LONGEST) {
          return at;
        }
        found.addAll(IdentifierRun.in(text, at, stop, json && !inString));
        at = stop;
      } else {
        inString ^= json && c == '"';
        at++;
      }
    }
    return end;
  }

  private String screened(int settled) {
    Set<FoundIdentifier> asked = new LinkedHashSet<>();
    found.forEach(run -> asked.add(run.identifier()));
    Set<FoundIdentifier> theirs = others.inReply(asked);
    StringBuilder out = new StringBuilder(settled);
    int done = 0;
    for (IdentifierRun run : found) {
      if (run.start() >= done && theirs.contains(run.identifier())) {
        String quote = run.bare() ? "\"" : "";
        out.append(text, done, run.start())
            .append(quote)
            .append(others.words(run.identifier().kind()))
            .append(quote);
        done = run.end();
      }
    }
    return out.append(text, done, settled).toString();
  }

  @Override
  public String toString() {
    return "ReplyScreen[" + text.length() + " held]";
  }
}
