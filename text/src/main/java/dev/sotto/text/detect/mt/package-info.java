/** Numbers of Malta, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.mt;

import org.jspecify.annotations.NullMarked;
