/** Numbers of the Philippines, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ph;

import org.jspecify.annotations.NullMarked;
