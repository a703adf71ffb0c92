/** Numbers of Cyprus, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.cy;

import org.jspecify.annotations.NullMarked;
