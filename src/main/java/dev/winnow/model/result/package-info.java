/**
 * The results for a page: findings, evidence, points, the verdict.
 *
 * <p>Used by {@code beam.job}, {@code beam.library}, {@code cli}, {@code line}, {@code policy},
 * {@code report}, {@code report.html}, {@code report.parquet}, {@code review}, {@code score},
 * {@code signals.affiliate}, {@code signals.api}, {@code signals.content}, {@code
 * signals.leftovers}, {@code signals.spun}, {@code signals.stuffing}, {@code
 * signals.stuffing.kinds}, {@code signals.stuffing.page}, {@code signals.stuffing.placement}.
 */
@NullMarked
package dev.winnow.model.result;

import org.jspecify.annotations.NullMarked;
