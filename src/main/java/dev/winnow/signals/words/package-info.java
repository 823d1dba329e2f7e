/**
 * English words by what they do in a sentence, for all signals.
 *
 * <p>Used by {@code signals.content}, {@code signals.leftovers}, {@code signals.stuffing.kinds},
 * {@code signals.stuffing.page}, {@code signals.stuffing.placement}.
 */
@NullMarked
package dev.winnow.signals.words;

import org.jspecify.annotations.NullMarked;
