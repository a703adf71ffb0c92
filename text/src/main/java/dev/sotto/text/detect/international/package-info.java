/**
 * Numbers of no country: vehicles and devices, one class each. Used by the structured finder only.
 */
@NullMarked
package dev.sotto.text.detect.international;

import org.jspecify.annotations.NullMarked;
