/** Counts of English, and the substitutions they make unlikely: the resource behind spun text. */
@NullMarked
package dev.winnow.phrasing;

import org.jspecify.annotations.NullMarked;
