/**
 * JSON and Parquet rows, recognised by their fields.
 *
 * <p>Used by {@code read}.
 */
@NullMarked
package dev.winnow.read.rows;

import org.jspecify.annotations.NullMarked;
