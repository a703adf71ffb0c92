/**
 * The program: {@link dev.sotto.server.Main} with its commands, and {@link dev.sotto.server.App},
 * which makes every part by hand and hands it what it needs. Doors: {@code Main.main} for people,
 * {@code App.start} for tests. Nobody else calls in; it may use all packages.
 */
@NullMarked
package dev.sotto.server;

import org.jspecify.annotations.NullMarked;
