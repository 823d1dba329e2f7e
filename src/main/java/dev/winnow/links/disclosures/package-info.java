/**
 * Where a page says that its links pay.
 *
 * <p>Used by {@code links}.
 */
@NullMarked
package dev.winnow.links.disclosures;

import org.jspecify.annotations.NullMarked;
