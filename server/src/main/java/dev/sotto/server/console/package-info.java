/**
 * Pages for staff, the playground first. Door: {@link dev.sotto.server.console.ConsoleRoutes}.
 * Called by the wiring alone; reaches the other domains through their doors.
 */
@NullMarked
package dev.sotto.server.console;

import org.jspecify.annotations.NullMarked;
