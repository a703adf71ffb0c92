package dev.sotto.server.mask;

import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The masking of one request: the conversation that remembers its pseudonyms, the key for digests,
 * and, where somebody looks, what was masked where. Not thread-safe.
 */
public final class Masking {
  private static final int DIGEST_BYTES = 16;

  private static final KnownFinder KNOWN = new KnownFinder();

  private final Conversation conversation;
  private final Hints hints;
  private final SubjectKey key;
  private final boolean traced;
  private final List<MaskedField> trace = new ArrayList<>();
  private final Map<String, Integer> files = new TreeMap<>();

  public Masking(Conversation conversation, Hints hints, SubjectKey key, boolean traced) {
    this.conversation = conversation;
    this.hints = hints;
    this.key = key;
    this.traced = traced;
  }

  /** A text that was masked: where it stood, as it was, as it went. */
  public record MaskedField(String path, String original, MaskedText masked) {
    @Override
    public String toString() {
      return "MaskedField[" + path + "]";
    }
  }

  public Conversation conversation() {
    return conversation;
  }

  public List<MaskedField> trace() {
    return List.copyOf(trace);
  }

  /** Masks a text, as JSON where it is JSON. */
  String text(String path, String text) {
    MaskedText masked = looksLikeJson(text) ? conversation.maskJson(text) : conversation.mask(text);
    if (traced) {
      trace.add(new MaskedField(path, text, masked));
    }
    return masked.text();
  }

  /** Masks a text that is JSON. */
  String json(String path, String json) {
    MaskedText masked = conversation.maskJson(json);
    if (traced) {
      trace.add(new MaskedField(path, json, masked));
    }
    return masked.text();
  }

  /** Masks a file's text. */
  String document(String path, String text, Format format) {
    MaskedText masked = conversation.mask(text, format);
    if (traced) {
      trace.add(new MaskedField(path, text, masked));
    }
    return masked.text();
  }

  /** Notes that a file of {@code type} went out as text. */
  void tookFile(String type) {
    files.merge(type, 1, Integer::sum);
  }

  /** How many files of each type went out as text. */
  public Map<String, Integer> files() {
    return Collections.unmodifiableMap(files);
  }

  /** A pseudonym for the whole of {@code text}, whatever is in it. */
  String whole(String text, Kind kind) {
    return conversation.maskWhole(text, kind);
  }

  /** Whether a text that would go as it is names the subject. */
  boolean names(String text) {
    return !KNOWN.find(text, hints).isEmpty();
  }

  /** The same digits for the same text at every call: an HMAC under the subject's key. */
  String digest(String text) {
    byte[] digest = key.digest("chat/id", text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
  }

  private static boolean looksLikeJson(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    return first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
  }
}
