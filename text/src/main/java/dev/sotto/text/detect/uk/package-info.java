/** Numbers of the United Kingdom, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.uk;

import org.jspecify.annotations.NullMarked;
