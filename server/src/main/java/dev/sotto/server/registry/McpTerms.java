package dev.sotto.server.registry;

import java.util.Set;

/**
 * How a use calls MCP servers.
 *
 * @param results what the app's host gets of results
 * @param media what becomes of images, audio and other bytes in results
 * @param serverRequests what servers may ask the host for
 */
public record McpTerms(Results results, Media media, Set<ServerRequest> serverRequests) {
  /** Where a use says nothing. */
  public static final McpTerms DEFAULT = new McpTerms(Results.MASKED, Media.DROP, Set.of());

  public McpTerms {
    serverRequests = Set.copyOf(serverRequests);
  }

  /** What the app's host gets of results. */
  public enum Results {
    /** Pseudonyms, which it sends back in arguments. */
    MASKED,
    /** The values, but for those of other subjects. */
    CLEAR
  }

  /** What becomes of what is not text. */
  public enum Media {
    DROP,
    REFUSE
  }

  /** A request of a server to its client. */
  public enum ServerRequest {
    SAMPLING,
    ELICITATION
  }
}
