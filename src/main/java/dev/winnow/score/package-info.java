/** Findings and a policy to a quality, a verdict and flags. */
@NullMarked
package dev.winnow.score;

import org.jspecify.annotations.NullMarked;
