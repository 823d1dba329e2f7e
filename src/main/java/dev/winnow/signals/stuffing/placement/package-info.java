/**
 * placement
 *
 * <p>Used by {@code signals.stuffing}.
 */
@NullMarked
package dev.winnow.signals.stuffing.placement;

import org.jspecify.annotations.NullMarked;
