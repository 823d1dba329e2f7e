/**
 * Maps the extracted text back to line, column and offset of the source.
 *
 * <p>Used by {@code cli}, {@code extract}.
 */
@NullMarked
package dev.winnow.extract.source;

import org.jspecify.annotations.NullMarked;
