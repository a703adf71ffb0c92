/** Numbers of Estonia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ee;

import org.jspecify.annotations.NullMarked;
