/**
 * Standard document signals of the field, under their published names.
 *
 * <p>Used by {@code beam.job}, {@code cli}, {@code line}, {@code signals}.
 */
@NullMarked
package dev.winnow.signals.corpus;

import org.jspecify.annotations.NullMarked;
