/**
 * What one step hands to the next: records, enums and sealed interfaces, and nothing but Java.
 *
 * <p>A <b>page</b> is one crawled record as it was read. A <b>document</b> is the page as its
 * reader sees it: a <b>text</b> of visible words in reading order, cut into <b>blocks</b> (a
 * paragraph, a heading, a list item). A <b>passage</b> is a block while the page is still being
 * read. A <b>line</b> is a line of a block. A <b>place</b> is a stretch of the text that a person
 * can check, given by its offsets.
 */
@NullMarked
package dev.winnow.model;

import org.jspecify.annotations.NullMarked;
