/** The judgement as data: thresholds, weights, families and verdicts, read strictly from YAML. */
@NullMarked
package dev.winnow.policy;

import org.jspecify.annotations.NullMarked;
