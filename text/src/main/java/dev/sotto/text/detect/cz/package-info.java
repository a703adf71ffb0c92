/** Numbers of Czechia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.cz;

import org.jspecify.annotations.NullMarked;
