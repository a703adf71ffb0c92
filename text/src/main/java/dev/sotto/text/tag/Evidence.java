package dev.sotto.text.tag;

import dev.sotto.text.Kind;

/** Says in words why something was tagged, without the text's values. */
final class Evidence {
  private Evidence() {}

  static String of(Kind kind, Tokens t, LineContext context, int start, int end) {
    StringBuilder why = new StringBuilder("tagged as ").append(noun(kind));
    int flags = 0;
    for (int i = start; i < end; i++) {
      flags |= t.flags[i];
    }
    if (kind == Kind.PERSON) {
      names(flags, why);
    } else if (kind == Kind.LOCATION && (flags & (Lexicon.CITY | Lexicon.COUNTRY)) != 0) {
      why.append("; in the list of places");
    }
    return why.append(cue(t, context, start)).toString();
  }

  private static void names(int flags, StringBuilder why) {
    if ((flags & (Lexicon.FIRST_COMMON | Lexicon.FIRST_RARE)) != 0) {
      why.append("; first name in the lists");
    }
    if ((flags & (Lexicon.LAST_COMMON | Lexicon.LAST_RARE)) != 0) {
      why.append("; surname in the lists");
    }
  }

  /** The nearest cue before, or what the line before asked for; empty if there is neither. */
  private static String cue(Tokens t, LineContext context, int start) {
    for (int i = start - 1; i >= Math.max(context.first, start - 3); i--) {
      String words = Cue.words(t.cue(i));
      if (!words.isEmpty()) {
        return "; after " + words;
      }
    }
    String asked = Cue.words(context.asked);
    return asked.isEmpty() ? "" : "; in reply to " + asked;
  }

  private static String noun(Kind kind) {
    return switch (kind) {
      case PERSON -> "a name";
      case LOCATION -> "a place";
      case ORGANIZATION -> "an organisation";
      case ADDRESS -> "an address";
      case POSTCODE -> "a postcode";
      case ORDER_ID -> "an order number";
      case ACCOUNT_ID -> "an account number";
      case NATIONAL_ID -> "an official number";
      case USERNAME -> "a user name";
      case DATE_OF_BIRTH -> "a date of birth";
      default -> "a number of a person";
    };
  }
}
