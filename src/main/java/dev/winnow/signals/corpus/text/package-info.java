/**
 * Splits a text as the published filters do: into chunks, lines, tokens and n-grams.
 *
 * <p>Used by {@code signals.corpus}.
 */
@NullMarked
package dev.winnow.signals.corpus.text;

import org.jspecify.annotations.NullMarked;
