/** The line from files to rows, and the only package that knows Beam. */
@NullMarked
package dev.winnow.pipeline;

import org.jspecify.annotations.NullMarked;
