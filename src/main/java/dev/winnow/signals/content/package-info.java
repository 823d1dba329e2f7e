/**
 * How much of a page is there to read: boilerplate, repeated paragraphs, thin content.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.content;

import org.jspecify.annotations.NullMarked;
