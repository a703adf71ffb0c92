/**
 * What {@code sotto demo} brings along: an invented shop ({@link dev.sotto.server.demo.Shop}) and a
 * stand-in for a model provider ({@link dev.sotto.server.demo.StandInModel}). Nothing here is used
 * outside the demo and the tests.
 */
@NullMarked
package dev.sotto.server.demo;

import org.jspecify.annotations.NullMarked;
