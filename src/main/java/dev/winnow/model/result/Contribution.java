package dev.winnow.model.result;

import org.jspecify.annotations.Nullable;

/**
 * The effect of one signal on the quality of a page.
 *
 * @param signal id
 * @param finding what was measured; evidence offsets are code points
 * @param unit of the value
 * @param severity the value on the policy's scale, in [0, 1]; 0 if nothing was measured
 * @param points what the signal subtracts from 100
 * @param weight points at severity 1, before families and scaling
 * @param paidBy the member of its family whose points count for the common cause, or null
 */
public record Contribution(
    String signal,
    Finding finding,
    String unit,
    double severity,
    double points,
    double weight,
    @Nullable String paidBy) {}
