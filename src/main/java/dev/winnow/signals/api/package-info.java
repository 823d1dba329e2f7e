/**
 * What a signal is.
 *
 * <p>Used by {@code beam.job}, {@code cli}, {@code line}, {@code signals.*}.
 */
@NullMarked
package dev.winnow.signals.api;

import org.jspecify.annotations.NullMarked;
