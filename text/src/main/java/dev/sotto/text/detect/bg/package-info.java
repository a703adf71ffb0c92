/** Numbers of Bulgaria, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.bg;

import org.jspecify.annotations.NullMarked;
