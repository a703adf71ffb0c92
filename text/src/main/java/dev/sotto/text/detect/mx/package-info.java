/** Numbers of Mexico, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.mx;

import org.jspecify.annotations.NullMarked;
