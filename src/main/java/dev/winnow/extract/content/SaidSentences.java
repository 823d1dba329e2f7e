package dev.winnow.extract.content;

import dev.winnow.extract.flow.TextBuilder;
import java.util.Arrays;

/**
 * Sentences that the main content already has. A page may hold its text twice: once as a block for
 * programs, once in paragraphs for readers; cards of a carousel come again.
 */
final class SaidSentences {
  private static final int FEWEST = 8; // words; shorter passages are repeated with a meaning
  private static final int SENTENCE = 4; // words; what is shorter goes with what follows
  private static final double MOST = 0.8; // of a passage's words said before: it says nothing new
  private static final long PRIME = 0x100000001B3L; // of the FNV hash, 64 bits
  private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio
  private static final char[] FOLDED = new char[0x250]; // up to the end of the Latin blocks

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = folded(c);
    }
  }

  private long[] said = new long[512]; // hashes, each from its slot on; 0 where none is
  private int saidCount;
  private long[] fresh = new long[32]; // of the passage that is read
  private int freshCount;
  private int words; // of that passage
  private int known; // those of them in sentences said before

  /**
   * Whether most of the words of a passage stand in sentences that passages before have said. If
   * not, it is one of those from now on.
   */
  boolean repeats(TextBuilder text, int start, int end) {
    char[] chars = text.chars();
    freshCount = 0;
    words = 0;
    known = 0;
    int inSentence = 0;
    long hash = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      char letter = c < FOLDED.length ? FOLDED[c] : folded(c);
      if (letter != 0) {
        inSentence += inWord ? 0 : 1;
        hash = (hash ^ letter) * PRIME;
        inWord = true;
        continue;
      }
      hash = inWord ? (hash ^ ' ') * PRIME : hash;
      inWord = false;
      if (inSentence >= SENTENCE && isEnd(c)) {
        sentence(hash, inSentence);
        inSentence = 0;
        hash = 0;
      }
    }
    sentence(hash, inSentence);
    boolean repeated = words >= FEWEST && known >= MOST * words;
    if (!repeated) {
      addFresh();
    }
    return repeated;
  }

  private void sentence(long hash, int length) {
    words += length;
    if (said[slot(hash)] != 0) {
      known += length;
    } else {
      fresh = freshCount < fresh.length ? fresh : Arrays.copyOf(fresh, 2 * freshCount);
      fresh[freshCount++] = hash;
    }
  }

  private void addFresh() {
    for (int i = 0; i < freshCount; i++) {
      if (2 * saidCount >= said.length) {
        grow();
      }
      int slot = slot(fresh[i]);
      saidCount += said[slot] == 0 ? 1 : 0;
      said[slot] = fresh[i];
    }
  }

  private void grow() {
    long[] before = said;
    said = new long[2 * before.length];
    for (long hash : before) {
      said[slot(hash)] = hash;
    }
  }

  /** Where a hash stands, or would. */
  private int slot(long hash) {
    int slot = (int) ((hash * SPREAD) >>> 32) & (said.length - 1);
    while (said[slot] != 0 && said[slot] != hash) {
      slot = (slot + 1) & (said.length - 1);
    }
    return slot;
  }

  /** A letter or digit in lower case; 0 for all other characters. */
  private static char folded(char c) {
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '\n' || c == '。';
  }
}
