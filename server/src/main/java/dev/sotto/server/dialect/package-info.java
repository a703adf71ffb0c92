/**
 * What a provider's product takes beside the API that it speaks: its address, headers, and the
 * fields that it knows. Door: {@link dev.sotto.server.dialect.Dialect#of}. Pure; changes masked
 * bodies only. Called by mask and provider.
 */
@NullMarked
package dev.sotto.server.dialect;

import org.jspecify.annotations.NullMarked;
