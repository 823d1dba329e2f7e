/**
 * page
 *
 * <p>Used by {@code signals.stuffing}, {@code signals.stuffing.kinds}, {@code
 * signals.stuffing.placement}.
 */
@NullMarked
package dev.winnow.signals.stuffing.page;

import org.jspecify.annotations.NullMarked;
