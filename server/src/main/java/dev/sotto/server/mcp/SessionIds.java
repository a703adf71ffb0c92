package dev.sotto.server.mcp;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Session ids as clients see them: the server's own, encrypted for the app's key, the server, the
 * use and the subject, so that no other call can go on with a session. Nothing is remembered.
 * Thread-safe if the key is used by one call.
 */
final class SessionIds {
  private final SubjectKey house;

  SessionIds(SubjectKey house) {
    this.house = house;
  }

  String shown(String session, McpCall call) {
    byte[] sealed = house.sealAlike(session.getBytes(StandardCharsets.UTF_8), context(call));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * The server's own id.
   *
   * @throws Fault {@code unknown_session} (404): the client begins a new one
   */
  String of(String shown, McpCall call) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(shown);
      return new String(house.openAlike(sealed, context(call)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw unknown();
    } catch (Fault fault) {
      throw fault.code().equals("vault_unreadable") ? unknown() : fault;
    }
  }

  private static Fault unknown() {
    return Fault.caller(404, "unknown_session", "no such session for this key, use and subject");
  }

  private static String context(McpCall call) {
    return String.join(
        "\0", "mcp/session", call.caller().keyId(), call.server(), call.use().value(), call.who());
  }
}
