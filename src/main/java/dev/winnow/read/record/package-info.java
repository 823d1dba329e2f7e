/**
 * What every format shares: how a record ends, its id, its content type, the fields of a row.
 *
 * <p>Used by {@code beam.job}, {@code cli}, {@code read}, {@code read.rows}, {@code read.warc},
 * {@code runs}.
 */
@NullMarked
package dev.winnow.read.record;

import org.jspecify.annotations.NullMarked;
