/** Numbers of Singapore, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.sg;

import org.jspecify.annotations.NullMarked;
