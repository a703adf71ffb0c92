/** Numbers of Finland, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.fi;

import org.jspecify.annotations.NullMarked;
