/** Numbers of Norway, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.no;

import org.jspecify.annotations.NullMarked;
