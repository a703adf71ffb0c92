/** Numbers of France, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.fr;

import org.jspecify.annotations.NullMarked;
