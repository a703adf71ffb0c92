/** Numbers that the European Union gives a form. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.eu;

import org.jspecify.annotations.NullMarked;
