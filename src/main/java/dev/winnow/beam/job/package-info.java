/**
 * One scoring job as a pipeline: units of files are scored apart, their tallies become the report.
 *
 * <p>Used by {@code beam.library}, {@code cli}, {@code cli.terminal}.
 */
@NullMarked
package dev.winnow.beam.job;

import org.jspecify.annotations.NullMarked;
