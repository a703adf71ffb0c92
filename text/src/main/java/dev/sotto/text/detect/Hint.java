package dev.sotto.text.detect;

/**
 * A cue found in a text.
 *
 * @param first its first word
 * @param last its last word
 * @param strong whether it names the value ("order number") or only the matter ("order")
 */
record Hint(int first, int last, Cue cue, boolean strong) {}
