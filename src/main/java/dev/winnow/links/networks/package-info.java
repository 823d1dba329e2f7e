/**
 * The table of affiliate networks, and the parts of an address that its rows match.
 *
 * <p>Used by {@code links}, {@code links.paid}.
 */
@NullMarked
package dev.winnow.links.networks;

import org.jspecify.annotations.NullMarked;
