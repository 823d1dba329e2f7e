/**
 * The end of a run: tallies are added up, rows are put in order, run.json is written last.
 *
 * <p>Used by {@code beam.job}.
 */
@NullMarked
package dev.winnow.beam.ending;

import org.jspecify.annotations.NullMarked;
