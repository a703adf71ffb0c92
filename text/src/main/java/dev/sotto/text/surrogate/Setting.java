package dev.sotto.text.surrogate;

/**
 * What surrogates of one conversation have in common.
 *
 * @param language ISO 639-1 code
 * @param words surrogates of the words of names, so that an address fits its owner
 * @param days by how many days dates are shifted
 * @param numbers encrypts strings of digits
 * @param attempt 0 for the first surrogate of a value, then one more for each that was refused
 */
record Setting(String language, NameWords words, int days, Ff1 numbers, int attempt) {}
