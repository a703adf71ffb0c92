package dev.sotto.server.chat;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.limit.Admission;
import dev.sotto.server.limit.CallLimits;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.UseLimits;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** What bounds model calls: how many at once, and how much in a minute. Thread-safe. */
public final class CallBounds {
  private static final int BYTES_A_TOKEN = 4;
  private static final int MOST_WANTED = 1_000_000;

  private final Admission admission;
  private final CallLimits limits;
  private final Supplier<Registry> registry;
  private final Clock clock;
  private final MeterRegistry meters;

  public CallBounds(
      Admission admission,
      CallLimits limits,
      Supplier<Registry> registry,
      Clock clock,
      MeterRegistry meters) {
    this.admission = admission;
    this.limits = limits;
    this.registry = registry;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Enters before anything of the call is read.
   *
   * @throws Fault {@code busy} (503); {@code Retry-After} is set
   */
  Admission.Slot enter(Context context) {
    try {
      return admission.enter();
    } catch (Fault busy) {
      context.header("Retry-After", "1");
      throw busy;
    }
  }

  /** A call within its limits, whose spending is settled when it has ended. */
  record Metered(CallLimits.Pass pass, int promptEstimate) {
    void ended(UsageCount usage) {
      pass.spent(usage.tokens(promptEstimate));
    }
  }

  /**
   * Takes the call of the limits of its key and use, and tells the client how they stand.
   *
   * @throws Fault {@code rate_limited} (429); {@code Retry-After} is set
   */
  Metered meter(Context context, ChatCall call) {
    UseLimits ofUse =
        registry.get().use(call.use()).map(use -> use.limits()).orElse(UseLimits.NONE);
    int prompt = (int) Math.max(0, context.req().getContentLengthLong() / BYTES_A_TOKEN);
    CallLimits.Answer answer =
        limits.enter(call.caller().keyId(), call.use(), ofUse, prompt + wanted(call));
    LimitHeaders.put(context, call.chat().protocol(), answer.standings(), clock.instant());
    return switch (answer) {
      case CallLimits.Pass pass -> new Metered(pass, prompt);
      case CallLimits.Wait wait -> throw refused(context, call, wait);
    };
  }

  /** The most tokens that the call asks for; what it does not say is settled at its end. */
  private static int wanted(ChatCall call) {
    return Math.clamp(call.chat().mostTokens(), 0, MOST_WANTED);
  }

  private Fault refused(Context context, ChatCall call, CallLimits.Wait wait) {
    boolean declared = registry.get().use(call.use()).isPresent();
    ChatMetrics.limited(meters, declared ? call.use().value() : "(undeclared)", wait.what());
    long seconds = Math.max(1, wait.retryAfter().plus(Duration.ofMillis(999)).toSeconds());
    context.header("Retry-After", Long.toString(seconds));
    return Fault.caller(
        429,
        "rate_limited",
        "the limit of "
            + wait.what()
            + " per minute is reached: send it again in "
            + seconds
            + " s");
  }
}
