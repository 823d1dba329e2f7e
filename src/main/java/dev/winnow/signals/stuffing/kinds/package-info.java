/**
 * Kinds of keyword stuffing beside the phrase put in, one class a kind.
 *
 * <p>Used by {@code signals.stuffing}.
 */
@NullMarked
package dev.winnow.signals.stuffing.kinds;

import org.jspecify.annotations.NullMarked;
