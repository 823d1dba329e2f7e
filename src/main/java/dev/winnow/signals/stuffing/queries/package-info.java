/**
 * Kinds of keyword stuffing that are written as people type into a search box: a query again and
 * again, in lists, at ends of paragraphs, with the town beside every noun.
 *
 * <p>Used by {@code signals.stuffing.kinds}.
 */
@NullMarked
package dev.winnow.signals.stuffing.queries;

import org.jspecify.annotations.NullMarked;
