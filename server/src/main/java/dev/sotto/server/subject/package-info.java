/**
 * Subjects, their identities, known identifiers and preferences. Doors: {@link
 * dev.sotto.server.subject.Subjects} for what is held, {@link
 * dev.sotto.server.subject.PreferenceDesk} for what was chosen; {@link
 * dev.sotto.server.subject.Preferences} and {@link dev.sotto.server.subject.SubjectState} are pure:
 * what stands for a person at an instant. Gate and chat call them.
 */
@NullMarked
package dev.sotto.server.subject;

import org.jspecify.annotations.NullMarked;
