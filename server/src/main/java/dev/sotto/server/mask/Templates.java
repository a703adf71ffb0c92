package dev.sotto.server.mask;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.profile.FieldValue;
import dev.sotto.server.profile.Profile;
import dev.sotto.server.registry.Field;
import dev.sotto.server.registry.FillIn;
import dev.sotto.server.registry.Use;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Fills in {@code {{subject.plan}}} and {@code {{subject.plan|none}}} with what the use may have of
 * the subject's field; {@code \{{subject.plan}}} stays as it is, without the backslash. What is
 * filled in is not looked at again. Not thread-safe.
 */
public final class Templates {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(\\\\?)\\{\\{ *subject\\.([A-Za-z0-9_.-]{1,64}) *(?:\\|([^{}\n]{0,200}))?\\}\\}");

  private final Use use;
  private final @Nullable Profile profile;
  private final Set<String> filled = new TreeSet<>();

  /**
   * @param profile the subject's; null where the call names none
   */
  public Templates(Use use, @Nullable Profile profile) {
    this.use = use;
    this.profile = profile;
  }

  /** Whether {@code text} may hold a template. */
  static boolean maybe(String text) {
    return text.contains("{{");
  }

  /** Whether {@code text} is JSON that templates stand in, not a text that begins with one. */
  static boolean inJson(String text) {
    return Masking.looksLikeJson(text) && !TEMPLATE.matcher(text.strip()).lookingAt();
  }

  boolean onlyInstructions() {
    return use.fillIn() == FillIn.INSTRUCTIONS;
  }

  /** The fields that were filled in so far. */
  Set<String> filled() {
    return Collections.unmodifiableSet(filled);
  }

  /**
   * {@code text} filled in.
   *
   * @param json it is JSON, so that values are escaped for the strings they stand in
   * @param finder is told what identifies
   * @throws Fault {@code undeclared_field} or {@code missing_field} (422), naming the field
   */
  String fill(String text, boolean json, FilledFinder finder) {
    Matcher template = TEMPLATE.matcher(text);
    StringBuilder out = new StringBuilder(text.length() + 32);
    while (template.find()) {
      String stands =
          template.group(1).isEmpty()
              ? escaped(value(template, finder), json)
              : template.group().substring(1);
      template.appendReplacement(out, Matcher.quoteReplacement(stands));
    }
    return template.appendTail(out).toString();
  }

  private String value(Matcher template, FilledFinder finder) {
    String id = template.group(2);
    String otherwise = template.group(3);
    Field field = use.maySee().get(id);
    if (field == null) {
      throw Fault.caller(
          422,
          "undeclared_field",
          "the use does not declare the field '"
              + id
              + "': add it to may_see in the registry, or take {{subject."
              + id
              + "}} out");
    }
    Optional<FieldValue> value = profile == null ? Optional.empty() : profile.value(field);
    if (value.isEmpty()) {
      if (otherwise == null) {
        throw missing(id);
      }
      return otherwise.strip();
    }
    filled.add(id);
    var kind = field.identifies();
    if (kind != null) {
      value.get().texts().forEach(each -> finder.remember(each, kind));
    }
    return value.get().text();
  }

  private static Fault missing(String id) {
    return Fault.caller(
        422,
        "missing_field",
        "the subject has no value for the field '"
            + id
            + "': add it to its profile, or write a default: {{subject."
            + id
            + "|none}}");
  }

  private static String escaped(String value, boolean json) {
    return json ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)) : value;
  }
}
