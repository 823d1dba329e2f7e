/**
 * Learns how single words are used, for keyword stuffing.
 *
 * <p>Used by nobody: its main class is started by hand.
 */
@NullMarked
package dev.winnow.train.stuffing;

import org.jspecify.annotations.NullMarked;
