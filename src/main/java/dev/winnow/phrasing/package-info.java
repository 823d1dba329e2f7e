/** How a text is worded, against counts of English. */
@NullMarked
package dev.winnow.phrasing;

import org.jspecify.annotations.NullMarked;
