/**
 * Which attributes and style rules hide an element.
 *
 * <p>Used by {@code extract.flow}.
 */
@NullMarked
package dev.winnow.extract.style;

import org.jspecify.annotations.NullMarked;
