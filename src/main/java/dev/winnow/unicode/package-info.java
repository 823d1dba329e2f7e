/** Characters as every step may hand them on: a leaf that knows nothing of pages. */
@NullMarked
package dev.winnow.unicode;

import org.jspecify.annotations.NullMarked;
