package dev.winnow.phrasing.spin;

import org.jspecify.annotations.Nullable;

/**
 * Two words as they are shown: what was meant, where it is known well enough, and why.
 *
 * @param first index of the first word
 * @param last index of the last word
 * @param logit log odds of a swap
 */
record ShownStretch(int first, int last, double logit, @Nullable String expected, String note) {}
