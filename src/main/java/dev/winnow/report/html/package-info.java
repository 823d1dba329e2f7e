/** The review report: evidence shards from many workers, one tally, one self-contained page. */
@NullMarked
package dev.winnow.report.html;

import org.jspecify.annotations.NullMarked;
