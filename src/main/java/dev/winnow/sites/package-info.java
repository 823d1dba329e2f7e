/**
 * Sites as a whole: what of each page counts for its site, summaries that add up in any order, and
 * what pages of several sites share. No engine is known here.
 *
 * <p>The terms: <em>facts</em> are what of a page counts for its site; a <em>mark</em> is what
 * shows who earns by a page, an affiliate id or a call to action; an <em>owner</em> is what a site
 * is called without its public suffix, so that the country domains of a shop are one.
 */
@NullMarked
package dev.winnow.sites;

import org.jspecify.annotations.NullMarked;
