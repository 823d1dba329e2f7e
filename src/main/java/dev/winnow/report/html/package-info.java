/**
 * The review report: evidence shards from many workers, one tally, one self-contained page.
 *
 * <p>Used by {@code beam.ending}, {@code beam.job}, {@code report}, {@code runs}.
 */
@NullMarked
package dev.winnow.report.html;

import org.jspecify.annotations.NullMarked;
