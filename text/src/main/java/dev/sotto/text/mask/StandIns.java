package dev.sotto.text.mask;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.surrogate.SurrogateKey;
import dev.sotto.text.surrogate.Surrogates;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The surrogates given out in one conversation: none stands in a text that was seen, none is a
 * value of the subject's, and none reads as another's. Clear personal data: {@code toString} shows
 * counts only.
 */
final class StandIns {
  private static final KnownFinder KNOWN = new KnownFinder();
  private static final Set<Kind> REGROUPED =
      EnumSet.of(
          Kind.PHONE,
          Kind.ACCOUNT_ID,
          Kind.ORDER_ID,
          Kind.OTHER_ID,
          Kind.CREDIT_CARD,
          Kind.NATIONAL_ID);
  private static final String DEFAULT_LANGUAGE = "en";
  private static final int MOST_TRIED = 24;
  private static final int LONGEST = 200;
  private static final int FEWEST_SIGNS = 5;
  private static final int FEWEST_DIGITS = 7;

  private final Surrogates surrogates;
  private final Hints hints;
  private final String language;
  private final Seen clear = new Seen();
  private final Seen shown = new Seen();
  private final FormTree forms = new FormTree();
  private final Cast cast;
  private final Map<String, Optional<String>> byValue = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  /**
   * @param language of the surrogates; null: English
   */
  StandIns(SurrogateKey key, Hints hints, @Nullable String language) {
    this.surrogates = new Surrogates(key);
    this.hints = hints;
    this.language = language == null ? DEFAULT_LANGUAGE : language;
    this.cast = new Cast(surrogates, this.language, this::freeName, this::unspoken);
  }

  /** A text of the conversation, before it is masked. */
  void seeClear(CharSequence text) {
    clear.add(text);
  }

  /** The same text as it goes out. */
  void seeShown(CharSequence text) {
    shown.add(text);
  }

  FormTree forms() {
    return forms;
  }

  /** The surrogate for a form of a person's name; empty if it has none. */
  Optional<String> name(Individual person, String value) {
    return value.length() > PersonName.LONGEST
        ? Optional.empty()
        : remembered(value, () -> drawName(person, value));
  }

  /** The surrogate for another value; {@code common} is what its forms have in common. */
  Optional<String> thing(Kind kind, String common, String value) {
    return value.length() > LONGEST
        ? Optional.empty()
        : remembered(value, () -> drawThing(kind, common, value));
  }

  private Optional<String> remembered(String value, Supplier<Optional<String>> draw) {
    Optional<String> known = byValue.get(value);
    if (known == null) {
      known = draw.get();
      byValue.put(value, known);
    }
    return known;
  }

  private Optional<String> drawName(Individual person, String value) {
    NameWriting writing = new NameWriting(cast, person);
    if (!writing.write(value)) {
      return Optional.empty();
    }
    for (NameWriting.Pair pair : writing.pairs()) {
      if (!takes(person, pair.written(), pair.value())) {
        return Optional.empty();
      }
    }
    String whole = writing.written();
    if (writing.whole() && !(takes(person, whole, value) && unseen(person, whole))) {
      return Optional.empty();
    }
    writing.pairs().forEach(p -> forms.add(true, person, p.written(), p.value()));
    if (writing.whole()) {
      forms.add(false, person, whole, value);
    }
    return Optional.of(whole);
  }

  private boolean takes(Object owner, String written, String value) {
    Form form = forms.find(written);
    return form == null || form.takes(owner, written, value);
  }

  /** Whether the form is known as the owner's, or stands in no text. */
  private boolean unseen(Object owner, String written) {
    return forms.find(written) != null || lacked(written);
  }

  private boolean lacked(String written) {
    return clear.lacks(written) && shown.lacks(written);
  }

  private boolean freeName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lacked(lower) && lacked(lower + "s") && stranger(word);
  }

  private boolean unspoken(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return clear.lacks(lower) && clear.lacks(lower + "s");
  }

  /** Whether nothing known of the subject is like it. */
  private boolean stranger(String written) {
    return KNOWN.find(written, hints).isEmpty();
  }

  private Optional<String> drawThing(Kind kind, String common, String value) {
    String owner = kind + " " + common;
    int first = attempts.getOrDefault(owner, 0);
    for (int attempt = first; attempt < first + MOST_TRIED; attempt++) {
      Optional<String> drawn = surrogates.of(kind, common, value, language, cast::part, attempt);
      if (drawn.isPresent() && takesThing(kind, owner, drawn.get(), value)) {
        attempts.put(owner, attempt);
        enter(kind, owner, drawn.get(), value);
        return drawn;
      }
    }
    return Optional.empty();
  }

  private boolean takesThing(Kind kind, String owner, String written, String value) {
    if (signs(written) < FEWEST_SIGNS || !takes(owner, written, value)) {
      return false;
    }
    String number = number(kind, written);
    Form same = number.isEmpty() ? null : forms.findNumber(number);
    if (same != null) {
      return same.takes(owner, "", "") && stranger(written);
    }
    boolean newNumber =
        number.isEmpty() || (clear.lacksDigits(number) && shown.lacksDigits(number));
    return newNumber && unseen(owner, written) && stranger(written);
  }

  private void enter(Kind kind, String owner, String written, String value) {
    forms.add(false, owner, written, value);
    String number = number(kind, written);
    if (!number.isEmpty() && forms.findNumber(number) == null) {
      forms.addNumber(owner, number, value);
    }
    String joined = joined(written);
    if (!joined.equals(written)
        && number.isEmpty()
        && forms.find(joined) == null
        && lacked(joined)) {
      forms.add(false, owner, joined, value);
    }
  }

  private static int signs(String written) {
    return (int) written.chars().filter(Character::isLetterOrDigit).count();
  }

  /** The digits of what is nothing but a number long enough to be told; else empty. */
  private static String number(Kind kind, String written) {
    if (!REGROUPED.contains(kind)) {
      return "";
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (" +-./()".indexOf(c) < 0) {
        return "";
      }
    }
    return digits.length() < FEWEST_DIGITS ? "" : digits.toString();
  }

  /** A reference without the signs between its parts. */
  private static String joined(String written) {
    boolean reference =
        written.chars().allMatch(c -> c == ' ' || c == '-' || Character.isLetterOrDigit(c))
            && written.chars().anyMatch(Character::isDigit)
            && written.chars().noneMatch(Character::isLowerCase);
    return reference ? written.replace(" ", "").replace("-", "") : written;
  }

  /** Forms that models conclude: an initial before the family name, or behind the given one. */
  void addConcluded(Individual person, PersonName name) {
    List<String> called = cast.called(person);
    String given = called.get(0);
    String family = called.get(1);
    if (given.isEmpty()
        || family.isEmpty()
        || name.single()
        || name.given().length() < 2
        || name.family().indexOf(' ') >= 0) {
      return;
    }
    String g = given.substring(0, 1);
    String f = family.substring(0, 1);
    String first = name.given().substring(0, 1);
    String last = name.family().substring(0, 1);
    conclude(person, g + ". " + family, first + ". " + name.family());
    conclude(person, given + " " + f + ".", name.given() + " " + last + ".");
  }

  private void conclude(Individual person, String written, String value) {
    if (forms.find(written) == null && lacked(written)) {
      forms.add(false, person, written, value);
    }
  }

  @Override
  public String toString() {
    return "StandIns[" + byValue.size() + "]";
  }
}
