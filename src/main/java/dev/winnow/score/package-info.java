/** Turns findings into a quality, a verdict and flags, by a policy. */
@NullMarked
package dev.winnow.score;

import org.jspecify.annotations.NullMarked;
