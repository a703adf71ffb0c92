/** Numbers of Chile, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.cl;

import org.jspecify.annotations.NullMarked;
