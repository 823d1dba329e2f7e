/** Scored pages to bytes: rows, rejects and the review report. */
@NullMarked
package dev.winnow.report;

import org.jspecify.annotations.NullMarked;
