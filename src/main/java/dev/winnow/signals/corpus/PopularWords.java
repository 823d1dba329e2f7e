package dev.winnow.signals.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The 1,000 most frequent words of English with their ranks; the source stands in the file. */
final class PopularWords {
  /** Rank of a word that is not among them. */
  static final int NONE = Integer.MAX_VALUE;

  /** Characters of the longest of them; longer words need no look-up. */
  static final int LONGEST = 14;

  private static final Map<String, Integer> RANKS = read();

  private PopularWords() {}

  /** Rank from 0 on, or {@link #NONE}. */
  static int rank(String word) {
    return RANKS.getOrDefault(word, NONE);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> ranks = new HashMap<>();
    try (InputStream in = PopularWords.class.getResourceAsStream("popular-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("popular-words.txt is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          ranks.put(line, ranks.size());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(ranks);
  }
}
