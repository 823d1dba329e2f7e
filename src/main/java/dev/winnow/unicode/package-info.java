/**
 * Characters as every step may hand them on: a leaf that knows nothing of pages.
 *
 * <p>Used by {@code extract.decode}, {@code read.rows}, {@code report}.
 */
@NullMarked
package dev.winnow.unicode;

import org.jspecify.annotations.NullMarked;
