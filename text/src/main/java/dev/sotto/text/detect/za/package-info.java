/** Numbers of South Africa, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.za;

import org.jspecify.annotations.NullMarked;
