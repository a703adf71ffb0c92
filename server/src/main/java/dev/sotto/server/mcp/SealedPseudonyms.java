package dev.sotto.server.mcp;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pseudonyms that need no memory: {@code <EMAIL:3q2-7w…>} holds its value, encrypted by the
 * subject's key for one use (AES-SIV, RFC 5297), so that the same value has the same pseudonym in
 * every call, whatever kind it is taken for, nobody else can make or open one, and none opens once
 * the key is shredded. Not thread-safe.
 */
final class SealedPseudonyms {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:<|&lt;)?\\b([A-Z]{2,16}(?:_[A-Z]{2,16}){0,3}):([A-Za-z0-9_-]{23,})(?:>|&gt;)?");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SubjectKey key;
  private final String context;
  private final Map<Kind, Integer> opened = new EnumMap<>(Kind.class);

  SealedPseudonyms(SubjectKey key, String use) {
    this.key = key;
    this.context = "mcp/pseudonym/" + use;
  }

  /** What stands for {@code value}. */
  String of(Kind kind, String value) {
    byte[] sealed = key.sealAlike(value.getBytes(StandardCharsets.UTF_8), context);
    return "<" + kind + ":" + ENCODER.encodeToString(sealed) + ">";
  }

  /**
   * {@code text} with every pseudonym replaced by its value.
   *
   * @throws Fault {@code broken_pseudonym} where one does not open: copied wrongly, or another's
   */
  String restored(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    Matcher form = FORM.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (form.find()) {
      Optional<Kind> kind = kind(form.group(1));
      if (kind.isPresent()) {
        form.appendReplacement(out, Matcher.quoteReplacement(value(form.group(2))));
        opened.merge(kind.get(), 1, Integer::sum);
      }
    }
    return form.appendTail(out).toString();
  }

  /** How many of each kind were turned back so far. */
  Map<Kind, Integer> opened() {
    return Map.copyOf(opened);
  }

  private String value(String written) {
    try {
      return new String(key.openAlike(DECODER.decode(written), context), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw broken();
    } catch (Fault fault) {
      throw fault.code().equals("vault_unreadable") ? broken() : fault;
    }
  }

  private static Fault broken() {
    return Fault.caller(
        400,
        "broken_pseudonym",
        "a pseudonym in the arguments does not open: copy it whole, as it stood in a result for the"
            + " same subject and use");
  }

  private static Optional<Kind> kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
