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
  private static final List<Pass> PASSES =
      List.of(
          Pass.of(
              new SpokenEmails(),
              new Secrets(),
              new Wallets(),
              new Iban(),
              new Coordinates(),
              new NetworkAddresses()),
          Pass.of(
              new StreetNames(),
              new Money(),
              Rule.starting(Traits.NUMBER, Phone::international),
              new Dates(),
              Rule.starting(NationalIds.STARTS_AT, NationalIds::checked),
              Rule.starting(Traits.NUMBER, CreditCard::checked)),
          Pass.of(
              new Addresses(),
              new Bic(),
              Rule.starting(Traits.HINT, Usernames::told),
              new Plates(),
              new Age()),
          Pass.of(
              Rule.starting(Traits.NUMBER, CreditCard::told),
              Rule.starting(NationalIds.STARTS_AT, NationalIds::told),
              new Postcode(),
              new BirthYear(),
              Rule.starting(Traits.NUMBER, Phone::told),
              new SpacedLine(),
              Rule.starting(Traits.NUMBER, Phone::national),
              new IdByContext()),
          Pass.of(
              Rule.starting(Traits.NUMBER, Phone::grouped),
              Rule.starting(Traits.NUMBER, SpacedLine::loneNumber),
              new Leftover()),
          Pass.of(new AddressTold(), new UnitLine()),
          Pass.of(new SpecialCategories(), new Names()));

  @Override
  public void find(Words words, Hints hints, List<Finding> found) {
    Page page = new Page(words, hints.language());
    marks(page);
    for (Pass pass : PASSES) {
      pass.over(page);
    }
    found.addAll(page.findings());
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
}
