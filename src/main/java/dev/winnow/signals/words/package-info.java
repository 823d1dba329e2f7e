/**
 * Runs and parts of words, and what English words do in a sentence, for all signals.
 *
 * <p>Used by {@code signals.*}.
 */
@NullMarked
package dev.winnow.signals.words;

import org.jspecify.annotations.NullMarked;
