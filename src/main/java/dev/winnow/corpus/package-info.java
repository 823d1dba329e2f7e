/**
 * What pages have in common: sketches that find pages of one text among millions, and the
 * comparison of two texts, word by word, that decides. No engine is known here.
 *
 * <p>The terms: a <em>sketch</em> is what of a page crosses to other workers; a <em>band</em> puts
 * pages that may be alike into one group; <em>anchors</em> are words that rewording leaves as they
 * are (numbers, names, rare terms); <em>kin</em> are two pages of one text; a <em>family</em> is a
 * page with all its kin.
 */
@NullMarked
package dev.winnow.corpus;

import org.jspecify.annotations.NullMarked;
