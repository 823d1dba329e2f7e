package dev.winnow.extract.content;

import dev.winnow.extract.flow.TextBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences that the main content already has. A page may hold its text twice: once as a block for
 * programs, once in paragraphs for readers; cards of a carousel come again.
 */
final class SaidSentences {
  private static final int FEWEST = 8; // words; shorter passages are repeated with a meaning
  private static final int SENTENCE = 4; // words; what is shorter goes with what follows
  private static final double MOST = 0.8; // of a passage's words said before: it says nothing new
  private static final long PRIME = 0x100000001B3L; // of the FNV hash, 64 bits

  private final Set<Long> said = new HashSet<>();
  private final List<Long> fresh = new ArrayList<>(); // of the passage that is read

  /**
   * Whether most of the words of a passage stand in sentences that passages before have said. If
   * not, it is one of those from now on.
   */
  boolean repeats(TextBuilder text, int start, int end) {
    char[] chars = text.chars();
    fresh.clear();
    int words = 0;
    int known = 0;
    int inSentence = 0;
    long hash = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      boolean letter = Character.isLetterOrDigit(c);
      if (letter) {
        inSentence += inWord ? 0 : 1;
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
      } else if (inWord) {
        hash = (hash ^ ' ') * PRIME;
      }
      inWord = letter;
      if (i + 1 == end || (isEnd(c) && inSentence >= SENTENCE)) {
        words += inSentence;
        if (said.contains(hash)) {
          known += inSentence;
        } else {
          fresh.add(hash);
        }
        inSentence = 0;
        hash = 0;
      }
    }
    boolean repeated = words >= FEWEST && known >= MOST * words;
    if (!repeated) {
      said.addAll(fresh);
    }
    return repeated;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '\n' || c == '。';
  }
}
