/** Numbers of Belgium, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.be;

import org.jspecify.annotations.NullMarked;
