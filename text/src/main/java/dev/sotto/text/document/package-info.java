/**
 * Reads documents as a finder should see them: decoded, without markup, each unit tied to where it
 * was written. Door: {@link dev.sotto.text.document.Reading}. The packages of this library call it;
 * it finds and replaces nothing itself.
 */
@NullMarked
package dev.sotto.text.document;

import org.jspecify.annotations.NullMarked;
