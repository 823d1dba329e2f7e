/** Signals of text made to rank: each names a fault and shows its places. */
@NullMarked
package dev.winnow.signals.spam;

import org.jspecify.annotations.NullMarked;
