/**
 * Documents to analyses: what two signals need is computed once, here. The only package that knows
 * OpenNLP.
 */
@NullMarked
package dev.winnow.text;

import org.jspecify.annotations.NullMarked;
