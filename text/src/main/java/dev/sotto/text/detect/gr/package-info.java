/** Numbers of Greece, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.gr;

import org.jspecify.annotations.NullMarked;
