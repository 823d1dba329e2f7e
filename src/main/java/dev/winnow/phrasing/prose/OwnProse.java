package dev.winnow.phrasing.prose;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import java.util.Arrays;

/**
 * Chooses the words that tell how a page is worded: those of its main content. Menus, teasers of
 * other pages and buttons are no running text, which the weights were learnt from, and cited works
 * are worded by others. Where too little is main content, everything but cited works is read.
 */
public final class OwnProse {
  private static final int FEWEST = 60; // words; the weights of a page were learnt from no fewer

  private OwnProse() {}

  /** The words to read, in order. */
  public static Words of(Document document, Words words) {
    boolean[] own = new boolean[words.count()];
    boolean[] cited = new boolean[words.count()];
    for (Block block : document.blocks()) {
      if (CitedWorks.isEntry(document.text(), block.start(), block.end())) {
        mark(words, block, cited);
      } else if (block.main()) {
        mark(words, block, own);
      }
    }
    int count = count(own);
    if (count < FEWEST) {
      for (int at = 0; at < own.length; at++) {
        own[at] = !cited[at];
      }
      count = count(own);
    }
    return count == words.count() ? words : kept(words, own, count);
  }

  private static void mark(Words words, Block block, boolean[] marks) {
    Arrays.fill(marks, words.firstFrom(block.start()), words.firstFrom(block.end()), true);
  }

  private static int count(boolean[] own) {
    int count = 0;
    for (boolean each : own) {
      count += each ? 1 : 0;
    }
    return count;
  }

  private static Words kept(Words words, boolean[] own, int count) {
    int[] numbers = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int to = 0;
    for (int at = 0; at < own.length; at++) {
      if (own[at]) {
        numbers[to] = words.numbers()[at];
        starts[to] = words.starts()[at];
        ends[to++] = words.ends()[at];
      }
    }
    return new Words(words.vocabulary(), words.signatures(), numbers, starts, ends);
  }
}
