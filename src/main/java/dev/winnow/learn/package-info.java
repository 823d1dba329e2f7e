/**
 * Learnt models at work: boosted trees and logistic regression, read, written and evaluated. They
 * are learnt by the trainers.
 */
@NullMarked
package dev.winnow.learn;

import org.jspecify.annotations.NullMarked;
