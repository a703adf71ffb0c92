/** Numbers of Nigeria, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ng;

import org.jspecify.annotations.NullMarked;
