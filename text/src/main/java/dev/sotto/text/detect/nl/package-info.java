/** Personal numbers of the Netherlands. Used by the structured finder only. */
@NullMarked
package dev.sotto.text.detect.nl;

import org.jspecify.annotations.NullMarked;
