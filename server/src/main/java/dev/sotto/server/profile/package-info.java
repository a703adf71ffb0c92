/**
 * What a use may be given of a subject's profile: values, bands of them, and what identifies. Door:
 * {@link dev.sotto.server.profile.Profile}, pure. The mask calls it.
 */
@NullMarked
package dev.sotto.server.profile;

import org.jspecify.annotations.NullMarked;
