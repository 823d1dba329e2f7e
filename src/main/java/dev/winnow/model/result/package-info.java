/**
 * The results for a page: findings, evidence, points, the verdict.
 *
 * <p>Used by {@code beam.job}, {@code beam.kin}, {@code beam.library}, {@code beam.sites}, {@code
 * cli}, {@code corpus}, {@code line}, {@code policy}, {@code report}, {@code report.html}, {@code
 * report.parquet}, {@code review}, {@code score}, {@code signals.*}, {@code sites}.
 */
@NullMarked
package dev.winnow.model.result;

import org.jspecify.annotations.NullMarked;
