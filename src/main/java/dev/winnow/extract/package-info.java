/** Pages to documents: visible text with its structure. The only package that knows jsoup. */
@NullMarked
package dev.winnow.extract;

import org.jspecify.annotations.NullMarked;
