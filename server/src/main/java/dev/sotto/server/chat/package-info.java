/**
 * The gateway for language models: OpenAI's and Anthropic's APIs, masked on the way out and
 * restored on the way back. Door: {@link dev.sotto.server.chat.ChatGateway}; {@code ChatRoutes} and
 * {@code TextRoutes} bring it to HTTP, {@link dev.sotto.server.chat.ChatProbe} to the playground.
 * Called by console and the wiring; what leaves goes through {@code Provider}, which takes masked
 * chats only.
 */
@NullMarked
package dev.sotto.server.chat;

import org.jspecify.annotations.NullMarked;
