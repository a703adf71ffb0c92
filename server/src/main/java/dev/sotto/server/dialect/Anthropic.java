package dev.sotto.server.dialect;

/** Anthropic itself: the protocol is its own. */
final class Anthropic implements Dialect {}
