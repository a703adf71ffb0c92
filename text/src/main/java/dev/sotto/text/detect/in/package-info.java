/** Numbers of India, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.in;

import org.jspecify.annotations.NullMarked;
