/**
 * Training of the tagger: in the tagger's own package, since it needs its tokens and features, but
 * outside its library. Door: {@link dev.sotto.text.tag.TaggerTraining}.
 */
@NullMarked
package dev.sotto.text.tag;

import org.jspecify.annotations.NullMarked;
