/** Numbers of Spain, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.es;

import org.jspecify.annotations.NullMarked;
