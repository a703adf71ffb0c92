/**
 * A proxy for MCP servers (streamable HTTP): pseudonyms in arguments are turned back on the way in,
 * results are masked on the way out, each disclosure passes the gate and leaves a receipt. Door:
 * {@link dev.sotto.server.mcp.McpProxy}; {@code McpRoutes} brings it to HTTP. Called by the wiring.
 */
@NullMarked
package dev.sotto.server.mcp;

import org.jspecify.annotations.NullMarked;
