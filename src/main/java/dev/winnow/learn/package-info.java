/**
 * Learnt models at work: boosted trees, read, written and evaluated. They are learnt by the
 * trainers.
 */
@NullMarked
package dev.winnow.learn;

import org.jspecify.annotations.NullMarked;
