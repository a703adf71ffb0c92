/** Numbers of the Netherlands, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.nl;

import org.jspecify.annotations.NullMarked;
