/**
 * The walk of a call to a language model: verdict, mask, ledger, provider, restore, outcome. Door:
 * {@link dev.sotto.server.chat.ChatGateway}; {@code ChatRoutes} and {@code TextRoutes} bring it to
 * HTTP, {@link dev.sotto.server.chat.ChatProbe} to the playground. Called by console and the
 * wiring.
 */
@NullMarked
package dev.sotto.server.chat;

import org.jspecify.annotations.NullMarked;
