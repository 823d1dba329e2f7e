/**
 * A page as all kinds of keyword stuffing read it: words, edges, key phrases and their places, and
 * how English uses single words.
 *
 * <p>Used by {@code signals.stuffing}, {@code signals.stuffing.kinds}, {@code
 * signals.stuffing.markup}, {@code signals.stuffing.placement}, {@code signals.stuffing.points},
 * {@code signals.stuffing.queries}.
 */
@NullMarked
package dev.winnow.signals.stuffing.page;

import org.jspecify.annotations.NullMarked;
