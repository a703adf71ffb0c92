package dev.sotto.text.mask;

import dev.sotto.text.Finding;

/**
 * What stands for one finding. Holds no value, so that it may be logged.
 *
 * @param finding where and what, in the original text (raw offsets, in JSON too)
 * @param protection what was done
 * @param replacement what stands there now ({@code <PERSON_1>}); empty for dropped and kept ones
 * @param start first UTF-16 unit in the masked text
 * @param end one past the last
 */
public record Replacement(
    Finding finding, Protection protection, String replacement, int start, int end) {}
