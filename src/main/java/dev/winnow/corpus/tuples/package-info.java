/**
 * What crosses to other workers about pages: tuples of numbers, stars of pairs, and the places
 * where pages are stored.
 *
 * <p>Used by {@code beam.kin}, {@code corpus}.
 */
@NullMarked
package dev.winnow.corpus.tuples;

import org.jspecify.annotations.NullMarked;
