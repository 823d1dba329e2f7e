package dev.winnow.model.result;

import org.jspecify.annotations.Nullable;

/**
 * One signal's part in the quality of a page.
 *
 * @param signal id
 * @param finding what was measured; evidence offsets are code points
 * @param unit of the value
 * @param severity the policy's reading of the value, in [0, 1]; 0 where nothing was measured
 * @param points what the signal takes from 100
 * @param weight points at severity 1, before families and scaling
 * @param paidBy the member of its family that paid for the common cause, or null
 */
public record Contribution(
    String signal,
    Finding finding,
    String unit,
    double severity,
    double points,
    double weight,
    @Nullable String paidBy) {}
