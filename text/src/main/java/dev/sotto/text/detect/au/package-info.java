/** Numbers of Australia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.au;

import org.jspecify.annotations.NullMarked;
