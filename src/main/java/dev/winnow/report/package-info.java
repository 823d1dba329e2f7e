/** Scored pages to bytes: rows, rejects, run.json, metrics. */
@NullMarked
package dev.winnow.report;

import org.jspecify.annotations.NullMarked;
