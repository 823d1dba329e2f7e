/**
 * The policy as data: thresholds, weights, families and verdicts. It is read strictly from YAML.
 */
@NullMarked
package dev.winnow.policy;

import org.jspecify.annotations.NullMarked;
