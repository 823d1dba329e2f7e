/**
 * What a person sees in a terminal or a log: lines, colours, progress.
 *
 * <p>Used by {@code cli}.
 */
@NullMarked
package dev.winnow.cli.terminal;

import org.jspecify.annotations.NullMarked;
