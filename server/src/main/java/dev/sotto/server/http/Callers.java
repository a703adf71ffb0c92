package dev.sotto.server.http;

import dev.sotto.server.access.Caller;
import dev.sotto.server.access.Keys;
import dev.sotto.server.access.Role;
import dev.sotto.server.fault.Fault;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls: {@code Authorization: Bearer KEY} or {@code x-api-key: KEY}. Thread-safe. */
public final class Callers {
  private static final String SCHEME = "bearer ";

  private static final Caller PAGE = new Caller("playground", Role.ADMIN, Set.of());

  private final Keys keys;
  private final boolean openPage;

  /**
   * @param openPage the playground's own page needs no key: for the demo only
   */
  public Callers(Keys keys, boolean openPage) {
    this.keys = keys;
    this.openPage = openPage;
  }

  /**
   * The caller of {@code context}.
   *
   * @throws Fault {@code unauthorized} (401) without a key in force
   */
  public Caller require(Context context) {
    Optional<String> presented = presented(context);
    if (openPage && presented.isEmpty() && OwnPage.calls(context)) {
      return PAGE;
    }
    return presented
        .flatMap(keys::caller)
        .orElseThrow(
            () ->
                Fault.caller(
                    401,
                    "unauthorized",
                    "a valid key is needed: Authorization: Bearer KEY, or x-api-key: KEY"));
  }

  /**
   * The caller, who must be staff.
   *
   * @throws Fault {@code unauthorized} (401), {@code forbidden} (403)
   */
  public Caller requireAdmin(Context context) {
    Caller caller = require(context);
    if (!caller.admin()) {
      throw Fault.caller(403, "forbidden", "this needs a key with the role admin");
    }
    return caller;
  }

  private static Optional<String> presented(Context context) {
    String authorization = context.header("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return nonBlank(authorization.substring(SCHEME.length()));
    }
    return nonBlank(context.header("x-api-key"));
  }

  private static Optional<String> nonBlank(@Nullable String key) {
    return Optional.ofNullable(key).map(String::strip).filter(text -> !text.isEmpty());
  }
}
