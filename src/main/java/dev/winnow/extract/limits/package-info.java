/**
 * What a page may cost, and how work on a page ends when it costs more.
 *
 * <p>Used by {@code cli}, {@code extract}, {@code extract.flow}, {@code line}.
 */
@NullMarked
package dev.winnow.extract.limits;

import org.jspecify.annotations.NullMarked;
