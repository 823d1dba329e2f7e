/**
 * The field's standard document signals, under their published names.
 *
 * <p>Used by {@code cli}, {@code line}, {@code signals}.
 */
@NullMarked
package dev.winnow.signals.corpus;

import org.jspecify.annotations.NullMarked;
