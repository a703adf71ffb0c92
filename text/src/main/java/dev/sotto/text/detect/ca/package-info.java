/** Numbers of Canada, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ca;

import org.jspecify.annotations.NullMarked;
