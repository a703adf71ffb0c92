/**
 * Finds personal data in text, in seven languages. Door: {@link dev.sotto.text.Detector}, which
 * joins what the packages below it find; {@link dev.sotto.text.Kind} says what is looked for.
 * Anybody may call it: no I/O beyond its own resources, no time, no randomness.
 */
@NullMarked
package dev.sotto.text;

import org.jspecify.annotations.NullMarked;
