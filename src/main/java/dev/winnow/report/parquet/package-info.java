/** Scored pages as Parquet, written without an installed Hadoop. */
@NullMarked
package dev.winnow.report.parquet;

import org.jspecify.annotations.NullMarked;
