/**
 * Counts of words and word pairs, in tables that many look-ups can ask at once.
 *
 * <p>Used by {@code corpus}, {@code phrasing.context}, {@code phrasing.spin}.
 */
@NullMarked
package dev.winnow.phrasing.counts;

import org.jspecify.annotations.NullMarked;
