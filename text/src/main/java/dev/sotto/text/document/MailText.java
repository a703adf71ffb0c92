package dev.sotto.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An e-mail message as one reads it: who, when and what about, then the text, plain where there is
 * plain text, else that of the HTML; a line for each part that is left out. The result is itself a
 * message ({@link Format#EMAIL}) without encodings.
 */
public final class MailText {
  private static final Set<String> SHOWN =
      Set.of("from", "to", "cc", "reply-to", "subject", "date");

  private MailText() {}

  /** The text of the message {@code raw}. */
  public static String of(String raw) {
    StringBuilder head = new StringBuilder();
    List<String> plain = new ArrayList<>();
    List<String> other = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Section section : Section.of(raw, Format.EMAIL)) {
      Format format = section.format();
      if (section.note() != null) {
        note(section, notes);
      } else if (format == null && head.isEmpty()) {
        head.append(shown(section.read(section.text()).text()));
      } else if (format == Format.HTML) {
        other.add(section.read(section.text()).text().strip());
      } else if (format != null && !section.text().isBlank()) {
        plain.add(section.text().strip());
      }
    }
    List<String> body = plain.isEmpty() ? other : plain;
    return head + "\n" + String.join("\n\n", body) + "\n" + String.join("\n", notes);
  }

  private static void note(Section section, List<String> notes) {
    String note = section.note();
    if (note != null && note.startsWith("[")) {
      notes.add(note);
    }
  }

  private static String shown(String fields) {
    StringBuilder shown = new StringBuilder();
    for (String line : fields.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && SHOWN.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
        shown.append(line.strip()).append('\n');
      }
    }
    return shown.toString();
  }
}
