package dev.winnow.phrasing.spin;

/**
 * A word that was probably put in the place of another.
 *
 * @param at index of its symbol
 * @param word its id
 * @param certainty probability that it was swapped, in [0, 1]
 * @param usual id of the word that is usual here, -1 if none is certain enough
 */
record SuspectPlace(int at, int word, double certainty, int usual) {}
