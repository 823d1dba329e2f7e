/**
 * Main content: features of the passages of a page, and the judgement by learnt trees.
 *
 * <p>Used by {@code extract}.
 */
@NullMarked
package dev.winnow.extract.content;

import org.jspecify.annotations.NullMarked;
