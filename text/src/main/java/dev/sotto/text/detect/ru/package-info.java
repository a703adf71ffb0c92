/** Numbers of Russia, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.ru;

import org.jspecify.annotations.NullMarked;
