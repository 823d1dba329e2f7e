/**
 * What pages have in common, over many workers: bands, pairs, stars and families, in elements of
 * thousands of entries each.
 *
 * <p>Used by {@code beam.job}, {@code beam.sites}.
 */
@NullMarked
package dev.winnow.beam.kin;

import org.jspecify.annotations.NullMarked;
