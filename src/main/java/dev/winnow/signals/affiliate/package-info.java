/**
 * Repeated affiliate links and calls to action.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.affiliate;

import org.jspecify.annotations.NullMarked;
