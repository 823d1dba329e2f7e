/**
 * Phrases among the words of a page, and places that are one.
 *
 * <p>Used by {@code links}, {@code links.calls}, {@code links.disclosures}.
 */
@NullMarked
package dev.winnow.links.words;

import org.jspecify.annotations.NullMarked;
