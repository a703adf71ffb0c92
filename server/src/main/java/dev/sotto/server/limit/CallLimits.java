package dev.sotto.server.limit;

import dev.sotto.server.registry.UseId;
import dev.sotto.server.registry.UseLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Calls and tokens per minute of each key and each use. To be asked about keys in force and
 * declared uses only; what is full again is forgotten, so that it does not grow. Thread-safe.
 */
public final class CallLimits {
  private static final int MOST_KEPT = 4096;

  private final UseLimits perKey;
  private final LongSupplier nanos;
  private final Map<String, TokenBucket> buckets = new HashMap<>();

  /**
   * @param perKey what each key may; {@link UseLimits#NONE}: anything
   * @param nanos the time, as {@link System#nanoTime}
   */
  public CallLimits(UseLimits perKey, LongSupplier nanos) {
    this.perKey = perKey;
    this.nanos = nanos;
  }

  /**
   * One limit as it stands.
   *
   * @param limit per minute
   * @param left what may still be called now
   * @param reset until it is whole again
   */
  public record Standing(long limit, long left, Duration reset) {}

  /** The tightest of the limits that hold for a call; empty: none holds. */
  public record Standings(Optional<Standing> requests, Optional<Standing> tokens) {}

  /** What came of asking. */
  public sealed interface Answer {
    Standings standings();
  }

  /** The call may go on. */
  public final class Pass implements Answer {
    private final Standings standings;
    private final List<TokenBucket> tokens;
    private final int estimate;

    private Pass(Standings standings, List<TokenBucket> tokens, int estimate) {
      this.standings = standings;
      this.tokens = tokens;
      this.estimate = estimate;
    }

    @Override
    public Standings standings() {
      return standings;
    }

    /** Settles what the call spent in the end against what was estimated before. */
    public void spent(int actual) {
      synchronized (buckets) {
        tokens.forEach(bucket -> bucket.take(actual - estimate, nanos.getAsLong()));
      }
    }
  }

  /**
   * The call may come again.
   *
   * @param what the limit that it met: {@code requests} or {@code tokens}
   * @param retryAfter when
   */
  public record Wait(Standings standings, String what, Duration retryAfter) implements Answer {}

  /**
   * Takes a call and {@code estimate} tokens of all limits that hold, or nothing of any.
   *
   * @param key the id of a key in force
   * @param limits of {@code use}, which is declared
   */
  public Answer enter(String key, UseId use, UseLimits limits, int estimate) {
    synchronized (buckets) {
      long now = nanos.getAsLong();
      List<TokenBucket> requests = new ArrayList<>(2);
      List<TokenBucket> tokens = new ArrayList<>(2);
      hold(requests, "key/r/" + key, perKey.requestsPerMinute(), now);
      hold(tokens, "key/t/" + key, perKey.tokensPerMinute(), now);
      hold(requests, "use/r/" + use.value(), limits.requestsPerMinute(), now);
      hold(tokens, "use/t/" + use.value(), limits.tokensPerMinute(), now);
      Duration calls = longest(requests, 1, now);
      Duration spending = longest(tokens, estimate, now);
      if (!calls.isZero() || !spending.isZero()) {
        boolean first = calls.compareTo(spending) >= 0;
        return new Wait(
            standings(requests, tokens, now),
            first ? "requests" : "tokens",
            first ? calls : spending);
      }
      requests.forEach(bucket -> bucket.take(1, now));
      tokens.forEach(bucket -> bucket.take(estimate, now));
      return new Pass(standings(requests, tokens, now), tokens, estimate);
    }
  }

  private void hold(List<TokenBucket> held, String name, int perMinute, long now) {
    if (perMinute == 0) {
      return;
    }
    TokenBucket bucket = buckets.get(name);
    if (bucket == null || bucket.perMinute() != perMinute) {
      if (buckets.size() >= MOST_KEPT) {
        buckets.values().removeIf(each -> each.untilFull(now).isZero());
      }
      bucket = new TokenBucket(perMinute, now);
      buckets.put(name, bucket);
    }
    held.add(bucket);
  }

  private static Duration longest(List<TokenBucket> held, double cost, long now) {
    Duration longest = Duration.ZERO;
    for (TokenBucket bucket : held) {
      Duration wait = bucket.until(cost, now);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  private static Standings standings(
      List<TokenBucket> requests, List<TokenBucket> tokens, long now) {
    return new Standings(tightest(requests, now), tightest(tokens, now));
  }

  private static Optional<Standing> tightest(List<TokenBucket> held, long now) {
    return held.stream()
        .map(each -> new Standing(each.perMinute(), each.left(now), each.untilFull(now)))
        .min(java.util.Comparator.comparingLong(Standing::left));
  }

  int kept() {
    synchronized (buckets) {
      return buckets.size();
    }
  }
}
