/** Commands, flags and exit codes. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
