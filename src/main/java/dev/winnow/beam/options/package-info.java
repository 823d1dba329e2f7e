/**
 * Flags of a scoring job, as pipeline options.
 *
 * <p>Used by {@code beam.engines}, {@code beam.job}, {@code beam.store}, {@code cli}.
 */
@NullMarked
package dev.winnow.beam.options;

import org.jspecify.annotations.NullMarked;
