/** Numbers of Romania, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ro;

import org.jspecify.annotations.NullMarked;
