/**
 * A text as the published filters split it: chunks, lines, tokens, n-grams.
 *
 * <p>Used by {@code signals.corpus}.
 */
@NullMarked
package dev.winnow.signals.corpus.text;

import org.jspecify.annotations.NullMarked;
