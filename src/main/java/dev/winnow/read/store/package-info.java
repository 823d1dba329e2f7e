/**
 * Stored files, local or remote, that can be opened as often as needed.
 *
 * <p>Used by {@code beam.store}, {@code cli}, {@code read}, {@code read.rows}, {@code read.unpack},
 * {@code read.warc}.
 */
@NullMarked
package dev.winnow.read.store;

import org.jspecify.annotations.NullMarked;
