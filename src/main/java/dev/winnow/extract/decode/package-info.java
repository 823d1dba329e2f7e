/**
 * Bytes to characters, with the reason for the charset.
 *
 * <p>Used by {@code extract}, {@code extract.limits}.
 */
@NullMarked
package dev.winnow.extract.decode;

import org.jspecify.annotations.NullMarked;
