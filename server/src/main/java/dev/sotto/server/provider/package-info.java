/**
 * Calls model providers. Door: {@link dev.sotto.server.provider.Provider#send}, whose only argument
 * that reaches the network is a {@link dev.sotto.server.mask.MaskedChat}. Called by chat.
 */
@NullMarked
package dev.sotto.server.provider;

import org.jspecify.annotations.NullMarked;
