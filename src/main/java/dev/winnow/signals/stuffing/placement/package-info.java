/**
 * Key phrases put in where no sentence needs them: at the ends of paragraphs, between sentences,
 * glued to headings.
 *
 * <p>Used by {@code signals.stuffing}.
 */
@NullMarked
package dev.winnow.signals.stuffing.placement;

import org.jspecify.annotations.NullMarked;
