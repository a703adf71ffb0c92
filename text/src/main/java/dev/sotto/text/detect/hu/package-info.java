/** Numbers of Hungary, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.hu;

import org.jspecify.annotations.NullMarked;
