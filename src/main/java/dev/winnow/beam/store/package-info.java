/**
 * Files on any file system that the engine knows: inputs, output folders, locks.
 *
 * <p>Used by {@code beam.ending}, {@code beam.job}, {@code beam.kin}, {@code beam.sites}, {@code
 * cli}.
 */
@NullMarked
package dev.winnow.beam.store;

import org.jspecify.annotations.NullMarked;
