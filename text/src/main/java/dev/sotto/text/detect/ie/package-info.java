/** Numbers of Ireland, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ie;

import org.jspecify.annotations.NullMarked;
