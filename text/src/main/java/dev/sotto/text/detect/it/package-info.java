/** Numbers of Italy, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.it;

import org.jspecify.annotations.NullMarked;
