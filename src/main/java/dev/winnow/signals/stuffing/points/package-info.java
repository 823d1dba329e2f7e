/**
 * What a kind of keyword stuffing is: how it is found, its places, and what they are worth.
 *
 * <p>Used by {@code signals.stuffing}, {@code signals.stuffing.kinds}, {@code
 * signals.stuffing.markup}, {@code signals.stuffing.placement}, {@code signals.stuffing.queries}.
 */
@NullMarked
package dev.winnow.signals.stuffing.points;

import org.jspecify.annotations.NullMarked;
