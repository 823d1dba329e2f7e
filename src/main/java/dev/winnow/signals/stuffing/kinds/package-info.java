/**
 * Every other kind of keyword stuffing, one class a kind, and what each is worth.
 *
 * <p>Used by {@code signals.stuffing}, {@code signals.stuffing.placement}.
 */
@NullMarked
package dev.winnow.signals.stuffing.kinds;

import org.jspecify.annotations.NullMarked;
