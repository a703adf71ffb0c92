/**
 * The verdict: whether a use may run for a subject, by which article, and what the app can do if it
 * may not. Door: {@link dev.sotto.server.gate.Gate#decide}, a pure function; {@link
 * dev.sotto.server.gate.Suspensions} is the table of suspended and lapsed uses. Chat, decision,
 * bias and assess call them.
 */
@NullMarked
package dev.sotto.server.gate;

import org.jspecify.annotations.NullMarked;
