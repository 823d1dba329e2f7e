/**
 * Text that a generator or a template left behind: phrases as data, places in the text, and what
 * exempts them.
 *
 * <p>Used by {@code signals}.
 */
@NullMarked
package dev.winnow.signals.leftovers;

import org.jspecify.annotations.NullMarked;
