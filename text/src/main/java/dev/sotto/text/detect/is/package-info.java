/** Numbers of Iceland, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.is;

import org.jspecify.annotations.NullMarked;
