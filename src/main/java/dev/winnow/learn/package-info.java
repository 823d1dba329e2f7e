/**
 * Learnt models: boosted trees and logistic regression, with evaluation and their stored form. The
 * trainers, a separate artefact, fit them.
 */
@NullMarked
package dev.winnow.learn;

import org.jspecify.annotations.NullMarked;
