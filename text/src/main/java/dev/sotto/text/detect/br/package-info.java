/** Numbers of Brazil, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.br;

import org.jspecify.annotations.NullMarked;
