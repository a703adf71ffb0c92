/** Numbers of Austria, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.at;

import org.jspecify.annotations.NullMarked;
