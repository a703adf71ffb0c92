/** Numbers of Argentina, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ar;

import org.jspecify.annotations.NullMarked;
