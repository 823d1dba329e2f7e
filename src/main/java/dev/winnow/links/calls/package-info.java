/**
 * Calls to action and disclosures, by their words.
 *
 * <p>Used by {@code links}.
 */
@NullMarked
package dev.winnow.links.calls;

import org.jspecify.annotations.NullMarked;
