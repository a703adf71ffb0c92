package dev.sotto.server.subject;

import dev.sotto.server.registry.PurposeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a subject.
 *
 * @param channel how it came: web, phone, letter
 * @param wording the version of the text that was shown
 * @param signal {@link #GPC} or {@link #PARENTAL}; null: made by hand by the subject
 * @param at when it was made
 */
public record Preference(
    PurposeId purpose,
    Choice choice,
    @Nullable String channel,
    @Nullable String wording,
    @Nullable String signal,
    Instant at) {

  /** Came as {@code Sec-GPC: 1} (Cal. Code Regs. tit. 11, § 7025). */
  public static final String GPC = "gpc";

  /** Given or authorised by the holder of parental responsibility (GDPR art. 8(1)). */
  public static final String PARENTAL = "parental";

  public boolean parental() {
    return PARENTAL.equals(signal);
  }
}
