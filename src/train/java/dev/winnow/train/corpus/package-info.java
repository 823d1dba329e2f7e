/** Measurements of what is said across pages. */
@NullMarked
package dev.winnow.train.corpus;

import org.jspecify.annotations.NullMarked;
