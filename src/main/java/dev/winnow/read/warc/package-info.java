/**
 * Records of WARC and ARC files, their ranges, and the pages in them.
 *
 * <p>Used by {@code read}.
 */
@NullMarked
package dev.winnow.read.warc;

import org.jspecify.annotations.NullMarked;
