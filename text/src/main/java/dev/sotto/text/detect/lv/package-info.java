/** Numbers of Latvia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.lv;

import org.jspecify.annotations.NullMarked;
