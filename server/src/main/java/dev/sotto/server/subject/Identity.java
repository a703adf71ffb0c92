package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.PersonalText;
import java.util.regex.Pattern;

/**
 * One system's own id for a subject.
 *
 * @param system the system, as the registry names it ({@code crm})
 * @param id the system's id for the person; may be an e-mail address, so it is personal
 */
public record Identity(String system, PersonalText id) {
  private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int MAX_ID = 256;

  /**
   * Checks the two parts.
   *
   * @throws Fault {@code subject_id} without a value of either
   */
  public Identity {
    if (!SYSTEM.matcher(system).matches()) {
      throw Fault.caller(
          400, "subject_id", "a system's name has 1 to 64 letters, digits, '.', '_' and '-'");
    }
    if (id.length() == 0 || id.length() > MAX_ID) {
      throw Fault.caller(400, "subject_id", "a subject's id in a system has 1 to 256 characters");
    }
  }

  /** An identity of its two texts. */
  public static Identity of(String system, String id) {
    return new Identity(system, PersonalText.of(id));
  }

  /**
   * Reads {@code SYSTEM:ID}, the form of the header {@code Sotto-Subject}; the id may hold colons.
   *
   * @throws Fault {@code subject_id} when it is not of that form
   */
  public static Identity parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      throw Fault.caller(400, "subject_id", "name the subject as SYSTEM:ID");
    }
    return of(text.substring(0, colon), text.substring(colon + 1));
  }
}
