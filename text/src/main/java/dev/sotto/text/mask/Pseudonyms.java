package dev.sotto.text.mask;

import dev.sotto.text.document.Format;
import dev.sotto.text.document.Reading;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a conversation's tags and surrogates stand for, and so what restores them. Immutable and
 * thread-safe; each {@link Restorer} serves one text. Clear personal data: {@code toString} shows
 * counts only.
 */
public final class Pseudonyms {
  private final Map<String, Original> byId;
  private final Set<String> literals;
  private final FormTree surrogates;
  private final Tags tags;
  private final boolean numbers;
  private final int maxHeldBack;
  private final UnaryOperator<String> shown;

  /**
   * @param byId what each tag stands for
   * @param literals forms that went out unmasked, exactly so written: never restored
   * @param surrogates what each surrogate stands for; no longer changed
   */
  Pseudonyms(Map<String, Original> byId, Set<String> literals, FormTree surrogates) {
    this(byId, literals, surrogates, UnaryOperator.identity());
  }

  private Pseudonyms(
      Map<String, Original> byId,
      Set<String> literals,
      FormTree surrogates,
      UnaryOperator<String> shown) {
    this.shown = shown;
    this.surrogates = surrogates;
    this.byId = Map.copyOf(byId);
    this.literals = Set.copyOf(literals);
    this.tags = Tags.of(this.byId.keySet());
    this.numbers = byId.values().stream().anyMatch(Original::number);
    int longestTag =
        byId.keySet().stream().mapToInt(Pseudonyms::longestForm).max().orElse(0)
            + (numbers ? 2 : 0);
    this.maxHeldBack = Math.max(longestTag, surrogates.longest() + (numbers ? 2 : 0));
  }

  /**
   * The same, where {@code shown} says what is written for a value: for one that must not be shown,
   * something else. It is asked of each value as it would be written, in whatever case. Pure.
   */
  public Pseudonyms showing(UnaryOperator<String> shown) {
    return new Pseudonyms(byId, literals, surrogates, shown);
  }

  /** What is written for {@code value}. */
  String shown(String value) {
    return shown.apply(value);
  }

  private static int longestForm(String id) {
    return TagGrammar.longestForm(id.length(), (int) id.chars().filter(c -> c == '_').count());
  }

  /** {@code text} with every form of a tag replaced by what it stands for. */
  public String restore(String text) {
    Restorer restorer = restorer();
    return restorer.feed(text) + restorer.finish();
  }

  /** {@code json} restored; see {@link #jsonRestorer}. */
  public String restoreJson(String json) {
    Restorer restorer = jsonRestorer();
    return restorer.feed(json) + restorer.finish();
  }

  /** {@code document} restored: values are written as its format wants them where they stand. */
  public String restore(String document, Format format) {
    return switch (format) {
      case TEXT -> restore(document);
      case JSON -> restoreJson(document);
      case EMAIL, JSON_LINES -> DocumentRestore.restore(document, format, this);
      default -> DocumentRestore.restore(Reading.of(document, format), this);
    };
  }

  /** Restores one plain text that comes in parts. */
  public Restorer restorer() {
    return new Restorer(this, new PlainView());
  }

  /**
   * Restores one JSON text that comes in parts, such as a tool call's arguments: values are escaped
   * for the string they are put in, however deep (a JSON string inside a JSON string), and a string
   * that is nothing but the tag of a number literal becomes that number. JSON stays JSON.
   */
  public Restorer jsonRestorer() {
    return new Restorer(this, new JsonView());
  }

  /**
   * The most units that a {@link Restorer} holds back: the longest form that a tag of this
   * conversation can have. In JSON they are units of decoded text, which may be written longer.
   */
  public int maxHeldBack() {
    return maxHeldBack;
  }

  /** Whether there is nothing to restore. */
  public boolean isEmpty() {
    return byId.isEmpty() && surrogates.size() == 0;
  }

  /** How many tags and forms of surrogates there are. */
  public int size() {
    return byId.size() + surrogates.size();
  }

  /** Reads what there is to restore. */
  TagGrammar grammar() {
    return new TagGrammar(tags, surrogates);
  }

  Original original(String id) {
    Original original = byId.get(id);
    if (original == null) {
      throw new IllegalArgumentException("no such tag");
    }
    return original;
  }

  boolean anyNumbers() {
    return numbers;
  }

  /** Whether a form, exactly as written, went out unmasked and so stands for itself. */
  boolean literal(CharSequence form) {
    return !literals.isEmpty() && literals.contains(form.toString());
  }

  @Override
  public String toString() {
    return "Pseudonyms[" + size() + "]";
  }
}
