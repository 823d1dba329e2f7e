/** The line of one page: extract, read, measure, judge. No engine is known here. */
@NullMarked
package dev.winnow.line;

import org.jspecify.annotations.NullMarked;
