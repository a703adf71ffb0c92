/** Numbers of Switzerland, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ch;

import org.jspecify.annotations.NullMarked;
