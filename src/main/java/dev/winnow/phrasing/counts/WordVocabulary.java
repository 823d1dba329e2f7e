package dev.winnow.phrasing.counts;

import dev.winnow.resource.FunctionWordGroups;
import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The known words, commonest first, with how often the training text holds each. Ids are positions
 * in that order. Immutable.
 */
public final class WordVocabulary {
  /** Id of a word that is not known. */
  public static final int UNKNOWN = -1;

  private static final int MAX_WORDS = WordIndex.ROOM; // an index spends 21 bits on an id

  private final String[] words;
  private final int[] counts;
  private final boolean[] content;
  private final WordIndex index;
  private final double total;

  /** Takes words, commonest first, and how often the training text holds each. */
  public WordVocabulary(List<String> words, int[] counts) {
    if (words.size() > MAX_WORDS || words.size() != counts.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d words with %d counts; allowed are %d of each",
              words.size(),
              counts.length,
              MAX_WORDS));
    }
    this.words = words.toArray(new String[0]);
    this.counts = counts.clone();
    this.content = new boolean[counts.length];
    this.index = new WordIndex(this.words);
    double sum = 0;
    for (int id = 0; id < counts.length; id++) {
      sum += counts[id];
      content[id] = isContent(this.words[id]);
    }
    this.total = Math.max(1, sum);
  }

  private static boolean isContent(String form) {
    return form.length() > 1
        && !FunctionWordGroups.isGrammar(form)
        && (form.endsWith("'s") ? form.substring(0, form.length() - 2) : form)
            .chars()
            .allMatch(c -> Character.isLetter(c) || c == '-');
  }

  /** Id of a lower-case word; {@link #UNKNOWN} if it is not known. */
  public int id(String form) {
    return index.id(WordIndex.hash(form));
  }

  /** The word of an id. */
  public String word(int id) {
    return words[id];
  }

  /** How often the training text holds a word. */
  public int count(int id) {
    return counts[id];
  }

  /** How often the training text holds each word, by id. */
  public int[] counts() {
    return counts.clone();
  }

  /** Whether a word is known and carries content, so that a spinner may have put it there. */
  public boolean content(int id) {
    return id != UNKNOWN && content[id];
  }

  /** How many words are known. */
  public int size() {
    return words.length;
  }

  /** Running words of the training text. */
  public double total() {
    return total;
  }

  /** Writes the words and their counts. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int id = 0; id < counts.length; id++) {
      out.writeInt(counts[id]);
    }
    byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  /** Reads what {@link #write} wrote. */
  public static WordVocabulary read(DataInputStream in) throws IOException {
    int[] counts = new int[ResourceSizes.checked("vocabulary", in.readInt(), MAX_WORDS)];
    for (int id = 0; id < counts.length; id++) {
      counts[id] = in.readInt();
    }
    byte[] text = new byte[ResourceSizes.checked("vocabulary text", in.readInt(), 64 * MAX_WORDS)];
    in.readFully(text);
    String[] words = new String(text, StandardCharsets.UTF_8).split("\n", -1);
    return new WordVocabulary(List.of(words), counts);
  }
}
