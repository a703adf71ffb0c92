/** Numbers of South Korea, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.kr;

import org.jspecify.annotations.NullMarked;
