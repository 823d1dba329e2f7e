/** The loop back from people: their labels against a run, a policy from labels, run against run. */
@NullMarked
package dev.winnow.review;

import org.jspecify.annotations.NullMarked;
