/** The form of what parts of a run store or send for each other. */
@NullMarked
package dev.winnow.packing;

import org.jspecify.annotations.NullMarked;
