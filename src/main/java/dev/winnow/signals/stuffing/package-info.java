/**
 * Keyword stuffing, seen and hidden.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.stuffing;

import org.jspecify.annotations.NullMarked;
