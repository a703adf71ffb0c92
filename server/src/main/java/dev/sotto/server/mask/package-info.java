/**
 * From a {@link dev.sotto.server.mask.ClearChat} to a {@link dev.sotto.server.mask.MaskedChat},
 * field by field as the vendor's table says, and worded for a recipient. Door: {@link
 * dev.sotto.server.mask.MaskedRequest#of}, the only way to one. Called by chat.
 */
@NullMarked
package dev.sotto.server.mask;

import org.jspecify.annotations.NullMarked;
