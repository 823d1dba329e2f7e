/**
 * Limits on the cost of a page, and the exceptions that end the work when one is exceeded.
 *
 * <p>Used by {@code cli}, {@code extract}, {@code extract.flow}, {@code extract.style}, {@code
 * line}.
 */
@NullMarked
package dev.winnow.extract.limits;

import org.jspecify.annotations.NullMarked;
