/** Numbers of Slovenia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.si;

import org.jspecify.annotations.NullMarked;
