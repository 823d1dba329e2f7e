package dev.winnow.model;

/**
 * A place where a synonym stands for the word that was meant.
 *
 * @param expected what health English would have there
 * @param strength evidence for the swap, in nats; higher is stronger
 * @param note the counts behind it, in plain words
 */
public record Substitution(int start, int end, String expected, double strength, String note) {}
