package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * A word that its neighbours do not expect, with the word that they would.
 *
 * @param at index of the word
 * @param original id of the likeliest word that was meant; {@link WordVocabulary#UNKNOWN} where
 *     none is known
 * @param neighbour index of the neighbour that tells most between the two
 * @param seen how often the training text has the word beside that neighbour
 * @param expectedSeen how often it has the original there
 * @param certainty probability that the original is the right one, given a swap
 * @param features as {@link SuspectReader#FEATURES} names them
 * @param logit log odds of a swap
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record SuspectWord(
    int at,
    int original,
    int neighbour,
    int seen,
    int expectedSeen,
    double certainty,
    double[] features,
    double logit) {}
