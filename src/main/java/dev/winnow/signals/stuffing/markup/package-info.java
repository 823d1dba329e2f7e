/**
 * Kinds of keyword stuffing that stand beside the sentences of a page: in hidden text, texts of
 * pictures and links, rows of searches, places and telephone numbers.
 *
 * <p>Used by {@code signals.stuffing.kinds}.
 */
@NullMarked
package dev.winnow.signals.stuffing.markup;

import org.jspecify.annotations.NullMarked;
