/** Numbers of Japan, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.jp;

import org.jspecify.annotations.NullMarked;
