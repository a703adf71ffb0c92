/** Numbers of Croatia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.hr;

import org.jspecify.annotations.NullMarked;
