package dev.winnow.signals.spam;

import dev.winnow.model.Block;

/**
 * A line of a block.
 *
 * @param start offset into the text
 * @param end offset behind the line
 * @param first index of its first word
 * @param last index behind its last word
 */
record Line(Block block, int start, int end, int first, int last) {
  /** How many words. */
  int words() {
    return last - first;
  }
}
