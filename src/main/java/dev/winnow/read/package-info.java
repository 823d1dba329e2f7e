/** Crawl files to pages: the only package that knows archive and container formats. */
@NullMarked
package dev.winnow.read;

import org.jspecify.annotations.NullMarked;
