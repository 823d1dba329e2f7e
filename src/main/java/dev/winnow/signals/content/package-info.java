/**
 * Signals on the amount of content: boilerplate, repeated paragraphs, little prose.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.content;

import org.jspecify.annotations.NullMarked;
