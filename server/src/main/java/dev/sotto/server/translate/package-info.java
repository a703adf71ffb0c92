/**
 * From one vendor's API to another's: a masked request on its way out, the reply on its way back
 * before it is restored. Door: {@link dev.sotto.server.translate.Translation#between}. Pure: knows
 * nobody, keeps nothing, and what cannot be said in the other API is refused by its field's name.
 * Called by mask.
 */
@NullMarked
package dev.sotto.server.translate;

import org.jspecify.annotations.NullMarked;
