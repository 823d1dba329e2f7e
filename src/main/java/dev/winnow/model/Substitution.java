package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A place at which a synonym seems to replace the usual word.
 *
 * @param start offset into the text
 * @param end offset behind the place
 * @param expected the usual word of health English there; null if several words are usual
 * @param strength evidence for the replacement, in nats; higher is stronger
 * @param note the counts behind the evidence, in plain words
 */
public record Substitution(
    int start, int end, @Nullable String expected, double strength, String note) {}
