/** The line as a transform for pipelines of other programs. */
@NullMarked
package dev.winnow.beam.library;

import org.jspecify.annotations.NullMarked;
