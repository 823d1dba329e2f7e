/**
 * What each engine needs of the flags and of this machine, said before a job is tried.
 *
 * <p>Used by {@code beam.job}.
 */
@NullMarked
package dev.winnow.beam.engines;

import org.jspecify.annotations.NullMarked;
