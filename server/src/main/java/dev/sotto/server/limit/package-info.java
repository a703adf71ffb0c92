/**
 * Bounds: how many calls run at once and wait ({@link dev.sotto.server.limit.Admission}), how many
 * calls and tokens a key and a use have in a minute ({@link dev.sotto.server.limit.CallLimits}). Of
 * this node alone; holds nothing of any call.
 */
@NullMarked
package dev.sotto.server.limit;

import org.jspecify.annotations.NullMarked;
