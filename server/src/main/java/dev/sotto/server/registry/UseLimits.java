package dev.sotto.server.registry;

/**
 * What may be called in a minute, on one node.
 *
 * @param requestsPerMinute 0: unlimited
 * @param tokensPerMinute the provider's count, of prompt and reply together; 0: unlimited
 */
public record UseLimits(int requestsPerMinute, int tokensPerMinute) {
  public static final UseLimits NONE = new UseLimits(0, 0);

  public UseLimits {
    if (requestsPerMinute < 0 || tokensPerMinute < 0) {
      throw new IllegalArgumentException("limits must be >= 0");
    }
  }
}
