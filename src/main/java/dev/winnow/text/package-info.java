/**
 * Documents to words, sentences, parts of speech and language. The only package that knows OpenNLP.
 */
@NullMarked
package dev.winnow.text;

import org.jspecify.annotations.NullMarked;
