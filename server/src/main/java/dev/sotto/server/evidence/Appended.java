package dev.sotto.server.evidence;

/**
 * Where an entry stands, durably.
 *
 * @param index of the entry in the log
 * @param size of the log whose signed checkpoint was stored together with it
 */
public record Appended(long index, long size) {}
