/** Numbers of Thailand, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.th;

import org.jspecify.annotations.NullMarked;
