/**
 * Decides which elements are hidden by their attributes and by style rules.
 *
 * <p>Used by {@code extract}, {@code extract.flow}.
 */
@NullMarked
package dev.winnow.extract.style;

import org.jspecify.annotations.NullMarked;
