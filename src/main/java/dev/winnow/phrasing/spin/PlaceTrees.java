package dev.winnow.phrasing.spin;

import dev.winnow.learn.BoostedTrees;

/**
 * What judges places and what is usual there.
 *
 * @param places probability that a place was swapped, over {@link PlaceFeatures#places}
 * @param candidates probability that a candidate stood there, over {@link PlaceFeatures#CANDIDATE}
 * @param shownFrom probability from which a place is shown
 * @param namedFrom probability from which what is usual is named
 */
public record PlaceTrees(
    BoostedTrees places, BoostedTrees candidates, float shownFrom, float namedFrom) {}
