package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.WordFinder;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the structured kinds. Marks first (at signs, {@code ://}), then the words in passes: values
 * that their check digits tell, then those that words tell, then those that only their form tells;
 * a pass leaves alone what an earlier one explained. Time is linear in the text. Findings do not
 * overlap unless an address holds a postcode.
 */
public final class StructuredFinder implements WordFinder {
  private static final List<List<Rule>> PASSES =
      List.of(
          List.of(
              new SpokenEmails(),
              new Secrets(),
              new Wallets(),
              new Iban(),
              new Coordinates(),
              new NetworkAddresses()),
          List.of(
              new StreetNames(),
              new Money(),
              Phone::international,
              new Dates(),
              NationalIds::checked,
              CreditCard::checked),
          List.of(new Addresses(), new Bic(), Usernames::told, new Plates(), new Age()),
          List.of(
              CreditCard::told,
              NationalIds::told,
              new Postcode(),
              new BirthYear(),
              Phone::told,
              new SpacedLine(),
              Phone::national,
              new IdByContext()),
          List.of(Phone::grouped, SpacedLine::loneNumber, new Leftover()),
          List.of(new AddressTold(), new UnitLine()),
          List.of(new Names(), new SpecialCategories()));

  @Override
  public void find(Words words, Hints hints, List<Finding> found) {
    Page page = new Page(words, hints.language());
    marks(page);
    for (List<Rule> rules : PASSES) {
      pass(page, rules);
    }
    found.addAll(page.findings());
  }

  private static void pass(Page page, List<Rule> rules) {
    for (int word = 0; word < page.words.count(); word++) {
      for (Rule rule : rules) {
        if (page.isTaken(word)) {
          break;
        }
        add(page, rule.at(page, word));
      }
    }
  }

  /** What characters announce, not words. */
  private static void marks(Page page) {
    String text = page.text;
    int free = 0;
    for (int i = 0; i < text.length(); i++) {
      Finding found = i < free ? null : mark(page, i);
      if (found != null && found.start() >= free) {
        page.add(found);
        free = found.end();
      }
    }
  }

  private static @Nullable Finding mark(Page page, int i) {
    switch (page.text.charAt(i)) {
      case '@' -> {
        Finding email = Emails.around(page, i);
        return email != null ? email : Usernames.handle(page, i);
      }
      case ':' -> {
        return page.text.startsWith("://", i) ? Urls.aroundScheme(page, i) : doubleColon(page, i);
      }
      case 'w', 'W' -> {
        boolean starts = !Character.isLetterOrDigit(page.charAt(i - 1));
        return starts && page.text.regionMatches(true, i, "www.", 0, 4)
            ? Urls.atWww(page, i)
            : null;
      }
      case '-' -> {
        return Secrets.block(page, i);
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable Finding doubleColon(Page page, int i) {
    boolean starts = page.charAt(i + 1) == ':' && !Character.isLetterOrDigit(page.charAt(i - 1));
    return starts ? NetworkAddresses.version6(page, i) : null;
  }

  private static void add(Page page, @Nullable Finding found) {
    if (found != null) {
      page.add(found);
    }
  }
}
