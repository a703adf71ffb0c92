/** Numbers of Germany, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.de;

import org.jspecify.annotations.NullMarked;
