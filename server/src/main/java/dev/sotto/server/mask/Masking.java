package dev.sotto.server.mask;

import dev.sotto.server.profile.Profile;
import dev.sotto.server.protocol.Restoring;
import dev.sotto.server.registry.Field;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.Whose;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Finder;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The masking of one request: the conversation that remembers its pseudonyms, the key for digests,
 * and, where somebody looks, what was masked where. Not thread-safe.
 */
public final class Masking {
  private static final int DIGEST_BYTES = 16;

  private static final KnownFinder KNOWN = new KnownFinder();

  private final About about;
  private final Others others;
  private Supplier<Conversation> begin;
  private Conversation conversation;
  private final List<Conversation> apart = new ArrayList<>();
  private final Hints hints;
  private final SubjectKey key;
  private final FilledFinder finder;
  private final Templates templates;
  private final boolean traced;
  private final List<MaskedField> trace = new ArrayList<>();
  private final Map<String, Integer> files = new TreeMap<>();

  private Masking(About about, Hints hints, Templates templates, FilledFinder finder) {
    this.about = about;
    this.others = new Others(about);
    Protections protections = Protections.of(about.use().protect());
    this.begin = () -> conversation(about, hints, finder, protections);
    this.conversation = begin.get();
    this.hints = hints;
    this.key = about.key();
    this.templates = templates;
    this.finder = finder;
    this.traced = about.traced();
  }

  private static Conversation conversation(
      About about, Hints hints, FilledFinder finder, Protections protections) {
    Scheme scheme = PseudonymScheme.of(about.use(), about.subject(), about.key());
    return new Masker(finder).begin(hints, protections, scheme);
  }

  /** Begins anew: what belongs to others is no longer kept. */
  void again() {
    Protections hiding = Protections.of(about.use().protect()).hiding(others::theirs);
    begin = () -> conversation(about, hints, finder, hiding);
    conversation = begin.get();
    apart.clear();
    trace.clear();
    files.clear();
  }

  /** Other subjects' identifiers. */
  public Others others() {
    return others;
  }

  /** How the reply to what was masked is turned back. */
  Restoring restoring(boolean jsonContent) {
    Pseudonyms pseudonyms = conversation.pseudonyms();
    return new Restoring(
        others.none() ? pseudonyms : pseudonyms.showing(others::shown), jsonContent, others);
  }

  /**
   * What a masking is about.
   *
   * @param subject null: none is named
   * @param whose tells other subjects' identifiers; null: nobody asks
   * @param key the subject's, or the house's where there is none
   * @param fields the declared profile fields
   * @param today by which the time since a date is told
   * @param traced somebody looks: keep what was masked where
   */
  public record About(
      Use use,
      @Nullable Subject subject,
      @Nullable Whose whose,
      SubjectKey key,
      Map<String, Field> fields,
      LocalDate today,
      boolean traced) {}

  /** Begins a masking with what {@code finder} finds. */
  public static Masking begin(Finder finder, About about) {
    Subject subject = about.subject();
    if (subject == null) {
      Templates nobody = new Templates(about.use(), null);
      return new Masking(about, Hints.NONE, nobody, new FilledFinder(finder));
    }
    Profile profile = new Profile(subject.record(), about.today());
    KnownIdentifiers known = subject.identifiers(profile.identifying(about.fields()));
    Hints hints = new Hints(null, known); // people write in other languages too
    Templates templates = new Templates(about.use(), profile);
    return new Masking(about, hints, templates, new FilledFinder(finder));
  }

  /**
   * Begins a masking that hides nothing of what the app sent, for a use that only observes; what
   * Sotto itself fills in is hidden all the same.
   *
   * @throws IllegalArgumentException when the use does not observe
   */
  public static Masking observing(About about) {
    if (!about.use().observed()) {
      throw new IllegalArgumentException("the use " + about.use().id() + " does not observe");
    }
    return begin(new NothingFound(), about);
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

  /** How many findings of each kind were replaced, in all texts. */
  public Map<Kind, Integer> counts() {
    if (apart.isEmpty()) {
      return conversation.counts();
    }
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    counts.putAll(conversation.counts());
    apart.forEach(each -> each.counts().forEach((kind, n) -> counts.merge(kind, n, Integer::sum)));
    return Collections.unmodifiableMap(counts);
  }

  /** Kinds found whose protection is to block: if any, the request must not leave. */
  public Set<Kind> blocked() {
    Set<Kind> blocked = EnumSet.noneOf(Kind.class);
    blocked.addAll(conversation.blocked());
    apart.forEach(each -> blocked.addAll(each.blocked()));
    return Collections.unmodifiableSet(blocked);
  }

  /** How many pseudonyms were given out, in all texts. */
  public int pseudonyms() {
    return apart.stream()
        .mapToInt(each -> each.pseudonyms().size())
        .reduce(conversation.pseudonyms().size(), Integer::sum);
  }

  public List<MaskedField> trace() {
    return List.copyOf(trace);
  }

  /** Masks a text, as JSON where it is JSON. */
  String text(String path, String text) {
    return text(path, text, conversation);
  }

  /** Masks a text as if it were the only one of its request. */
  String alone(String path, String text) {
    Conversation own = begin.get();
    apart.add(own);
    return text(path, text, own);
  }

  private String text(String path, String text, Conversation in) {
    MaskedText masked = looksLikeJson(text) ? in.maskJson(text) : in.mask(text);
    note(path, text, masked);
    return masked.text();
  }

  /** Masks a text that the app wrote: templates in it are filled in first. */
  String written(String path, String text) {
    if (!Templates.maybe(text)) {
      return text(path, text);
    }
    try {
      return text(path, templates.fill(text, Templates.inJson(text), finder));
    } finally {
      finder.forget();
    }
  }

  /** Whether templates are filled in in instructions only. */
  boolean fillsOnlyInstructions() {
    return templates.onlyInstructions();
  }

  /** The profile fields that were filled in. */
  public Set<String> filled() {
    return templates.filled();
  }

  /** Masks a text that is JSON. */
  String json(String path, String json) {
    MaskedText masked = conversation.maskJson(json);
    note(path, json, masked);
    return masked.text();
  }

  /** Masks a file's text. */
  String document(String path, String text, Format format) {
    MaskedText masked = conversation.mask(text, format);
    note(path, text, masked);
    return masked.text();
  }

  private void note(String path, String text, MaskedText masked) {
    others.see(text, masked);
    if (traced) {
      trace.add(new MaskedField(path, text, masked));
    }
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

  static boolean looksLikeJson(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) <= ' ') {
      first++;
    }
    return first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
  }
}
