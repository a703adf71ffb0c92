/**
 * What a company itself knows of its texts: lists of words and patterns to find, with context, and
 * values that stay in the clear. Door: {@link dev.sotto.text.company.CompanyRules}, given to {@code
 * Detector.with}. Time is linear in the text, whatever the rules and the text are.
 */
@NullMarked
package dev.sotto.text.company;

import org.jspecify.annotations.NullMarked;
