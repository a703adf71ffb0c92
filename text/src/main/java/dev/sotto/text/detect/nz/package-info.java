/** Numbers of New Zealand, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.nz;

import org.jspecify.annotations.NullMarked;
