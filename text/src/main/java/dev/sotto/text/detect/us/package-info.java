/** Personal numbers of the United States. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.us;

import org.jspecify.annotations.NullMarked;
