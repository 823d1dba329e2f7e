/**
 * What shows that a link pays: signs with weights, which add up.
 *
 * <p>Used by {@code links}, {@code links.calls}.
 */
@NullMarked
package dev.winnow.links.paid;

import org.jspecify.annotations.NullMarked;
