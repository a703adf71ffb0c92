/** Personal numbers of the United Kingdom. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.uk;

import org.jspecify.annotations.NullMarked;
