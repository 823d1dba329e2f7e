/**
 * Phrases among the words of a page, and places that are one.
 *
<<<<<<< HEAD
 * <p>Used by {@code links}, {@code links.calls}, {@code links.disclosures}.
=======
 * <p>Used by {@code links}, {@code links.calls} and {@code links.disclosures}.
>>>>>>> links
 */
@NullMarked
package dev.winnow.links.words;

import org.jspecify.annotations.NullMarked;
