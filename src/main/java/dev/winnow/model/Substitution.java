package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A place whose wording is unusual in the way that spinners leave behind.
 *
 * @param start offset into the text
 * @param end offset behind the place
 * @param expected what is usual there; null if no phrase is certain enough to be named
 * @param strength probability that a word was swapped there, in [0, 1]
 * @param note the counts behind it, in plain words
 */
public record Substitution(
    int start, int end, @Nullable String expected, double strength, String note) {}
