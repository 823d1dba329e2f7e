/**
 * Gzip, Zstandard and plain bytes as members, with offsets and damage.
 *
 * <p>Used by {@code read}, {@code read.record}, {@code read.rows}, {@code read.warc}.
 */
@NullMarked
package dev.winnow.read.unpack;

import org.jspecify.annotations.NullMarked;
