/** Numbers of Denmark, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.dk;

import org.jspecify.annotations.NullMarked;
