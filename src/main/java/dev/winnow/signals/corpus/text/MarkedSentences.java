package dev.winnow.signals.corpus.text;

/**
 * Counts the matches of RedPajama's pattern of a sentence, which reaches from a word character to
 * the end of the next run of end marks. Counts are taken once for each different chunk and then
 * summed over the text.
 */
public final class MarkedSentences {
  private static final int OPENS = 1; // has a word character before any end mark
  private static final int SETTLES = 2; // has a word character or an end mark
  private static final int STAYS_OPEN = 4; // has a word character after its last end mark

  private final TextChunks chunks;
  private final int[] counts; // by chunk: sentences that begin in it if none is open before
  private final byte[] edges;

  private MarkedSentences(TextChunks chunks) {
    this.chunks = chunks;
    counts = new int[chunks.distinct()];
    edges = new byte[counts.length];
  }

  /** Number of sentences in a text. */
  public static int count(TextChunks chunks) {
    MarkedSentences sentences = new MarkedSentences(chunks);
    for (int chunk = 0; chunk < sentences.counts.length; chunk++) {
      if (chunks.isAll(chunk, PythonText.WORD)) {
        sentences.counts[chunk] = 1;
        sentences.edges[chunk] = OPENS | SETTLES | STAYS_OPEN;
      } else {
        sentences.read(chunk);
      }
    }
    return sentences.sum();
  }

  private void read(int chunk) {
    int end = chunks.interner().end(chunk);
    char[] text = chunks.text();
    int edge = 0;
    boolean open = false;
    for (int i = chunks.interner().start(chunk); i < end; ) {
      int c = PythonText.codePointAt(text, i, end);
      if (c == '.' || c == '!' || c == '?') {
        open = false;
        edge |= SETTLES;
      } else if (!open && PythonText.isWord(c)) {
        open = true;
        counts[chunk]++;
        edge |= edge == 0 ? OPENS | SETTLES : 0;
      }
      i += Character.charCount(c);
    }
    edges[chunk] = (byte) (edge | (open ? STAYS_OPEN : 0));
  }

  private int sum() {
    int sum = 0;
    boolean open = false;
    for (int i = 0; i < chunks.size(); i++) {
      int chunk = chunks.at(i);
      int edge = edges[chunk];
      sum += counts[chunk] - (open && (edge & OPENS) != 0 ? 1 : 0);
      open = (edge & SETTLES) != 0 ? (edge & STAYS_OPEN) != 0 : open;
    }
    return sum;
  }
}
