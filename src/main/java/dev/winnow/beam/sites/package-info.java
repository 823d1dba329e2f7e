/**
 * Sites as a whole, over many workers: facts of pages beside their rows, marks that sites share,
 * and sums by site in elements of thousands of pages each.
 *
 * <p>Used by {@code beam.job}.
 */
@NullMarked
package dev.winnow.beam.sites;

import org.jspecify.annotations.NullMarked;
