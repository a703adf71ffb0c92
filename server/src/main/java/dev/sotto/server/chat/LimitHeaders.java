package dev.sotto.server.chat;

import dev.sotto.server.limit.CallLimits.Standing;
import dev.sotto.server.limit.CallLimits.Standings;
import dev.sotto.server.protocol.Protocol;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How limits stand, in the headers of the path's vendor: OpenAI's {@code x-ratelimit-*} ("Rate
 * limits in headers"), Anthropic's {@code anthropic-ratelimit-*} ("Response headers").
 */
final class LimitHeaders {
  private LimitHeaders() {}

  static void put(Context context, Protocol protocol, Standings standings, Instant now) {
    boolean anthropic = protocol.path().startsWith("/messages");
    standings.requests().ifPresent(each -> put(context, anthropic, "requests", each, now));
    standings.tokens().ifPresent(each -> put(context, anthropic, "tokens", each, now));
  }

  private static void put(
      Context context, boolean anthropic, String what, Standing standing, Instant now) {
    String limit = Long.toString(standing.limit());
    String left = Long.toString(standing.left());
    if (anthropic) {
      String start = "anthropic-ratelimit-" + what;
      Instant reset = now.plus(standing.reset()).truncatedTo(ChronoUnit.SECONDS);
      context.header(start + "-limit", limit);
      context.header(start + "-remaining", left);
      context.header(start + "-reset", reset.toString());
    } else {
      context.header("x-ratelimit-limit-" + what, limit);
      context.header("x-ratelimit-remaining-" + what, left);
      context.header("x-ratelimit-reset-" + what, standing.reset().toMillis() + "ms");
    }
  }
}
