/**
 * What a national identifier's check says: {@link dev.sotto.text.detect.scheme.Scheme}, and the
 * arithmetic that several share. Used by the countries' packages and the structured finder only.
 */
@NullMarked
package dev.sotto.text.detect.scheme;

import org.jspecify.annotations.NullMarked;
