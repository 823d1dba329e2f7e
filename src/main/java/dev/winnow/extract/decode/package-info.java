/**
 * Decodes the bytes of a page, and records the charset and the reason for it.
 *
 * <p>Used by {@code extract}, {@code extract.limits}.
 */
@NullMarked
package dev.winnow.extract.decode;

import org.jspecify.annotations.NullMarked;
