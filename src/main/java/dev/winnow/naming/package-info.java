/** Names that people and files write: the words of constants, and the nearest to a misspelt one. */
@NullMarked
package dev.winnow.naming;

import org.jspecify.annotations.NullMarked;
