/** Numbers of Israel, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.il;

import org.jspecify.annotations.NullMarked;
