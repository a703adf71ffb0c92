/** Numbers of China, one class each. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.cn;

import org.jspecify.annotations.NullMarked;
