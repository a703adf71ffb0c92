/** Numbers of Sweden, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.se;

import org.jspecify.annotations.NullMarked;
