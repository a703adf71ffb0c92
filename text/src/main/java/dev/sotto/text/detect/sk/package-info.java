/** Numbers of Slovakia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.sk;

import org.jspecify.annotations.NullMarked;
