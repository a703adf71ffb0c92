package dev.sotto.server.mcp;

import dev.sotto.server.access.Caller;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.vault.RevealPermit;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of an MCP client, without its body.
 *
 * @param server the recipient that it names
 * @param session its {@code Mcp-Session-Id}, or null
 * @param version its {@code MCP-Protocol-Version}, or null
 * @param lastEvent its {@code Last-Event-ID}, or null
 */
record McpCall(
    Caller caller,
    String server,
    UseId use,
    @Nullable Identity subject,
    boolean optOutSignal,
    @Nullable String session,
    @Nullable String version,
    @Nullable String lastEvent) {

  /** The subject as one text; empty where none is named. Personal. */
  String who() {
    return subject == null
        ? ""
        : subject.system() + ":" + subject.id().reveal(RevealPermit.BLIND_INDEX);
  }

  @Override
  public String toString() {
    return "McpCall[" + server + ", " + use + "]";
  }
}
