/**
 * The plan of a run: its inputs, its formats, what an incremental run has to do. No engine is known
 * here.
 */
@NullMarked
package dev.winnow.runs;

import org.jspecify.annotations.NullMarked;
