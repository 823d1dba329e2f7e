/**
 * Text that went through a synonym spinner.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.spun;

import org.jspecify.annotations.NullMarked;
