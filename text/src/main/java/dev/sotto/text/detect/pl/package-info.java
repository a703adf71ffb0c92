/** Numbers of Poland, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.pl;

import org.jspecify.annotations.NullMarked;
