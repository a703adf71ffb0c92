/** Numbers of Portugal, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.pt;

import org.jspecify.annotations.NullMarked;
