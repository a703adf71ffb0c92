/** Numbers of Lithuania, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.lt;

import org.jspecify.annotations.NullMarked;
