/**
 * Scored pages as Parquet, written without an installed Hadoop.
 *
 * <p>Used by {@code beam.job}.
 */
@NullMarked
package dev.winnow.report.parquet;

import org.jspecify.annotations.NullMarked;
