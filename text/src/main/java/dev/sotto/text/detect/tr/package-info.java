/** Numbers of Turkey, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.tr;

import org.jspecify.annotations.NullMarked;
