/** The line from files to rows, and the only package that knows Beam. */
@NullMarked
package dev.winnow.beam;

import org.jspecify.annotations.NullMarked;
