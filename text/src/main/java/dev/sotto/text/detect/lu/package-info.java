/** Numbers of Luxembourg, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.lu;

import org.jspecify.annotations.NullMarked;
