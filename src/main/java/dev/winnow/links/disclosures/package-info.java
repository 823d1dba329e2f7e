/**
 * Where a page says that its links pay.
 *
 * <p>Used by {@code links}, {@code links.calls}.
 */
@NullMarked
package dev.winnow.links.disclosures;

import org.jspecify.annotations.NullMarked;
