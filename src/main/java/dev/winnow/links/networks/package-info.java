/**
 * The table of affiliate networks, and the parts of an address that its rows match.
 *
<<<<<<< HEAD
 * <p>Used by {@code links}, {@code links.paid}.
=======
 * <p>Used by {@code links} and {@code links.paid}.
>>>>>>> links
 */
@NullMarked
package dev.winnow.links.networks;

import org.jspecify.annotations.NullMarked;
