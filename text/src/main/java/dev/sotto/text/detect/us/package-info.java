/** Numbers of the United States, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.us;

import org.jspecify.annotations.NullMarked;
