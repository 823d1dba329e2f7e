package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.text.TokenTable;
import dev.winnow.signals.corpus.text.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The 1,000 most frequent words of English with their ranks; the file names its source. */
final class PopularWords {
  private static final WordList RANKS = new WordList(read());

  private PopularWords() {}

  /** Rank of a token, from 0 for the most frequent word; {@link WordList#NONE} if not listed. */
  static int rank(TokenTable tokens, int id) {
    return RANKS.rank(tokens, id);
  }

  private static List<String> read() {
    List<String> words = new ArrayList<>();
    try (InputStream in = PopularWords.class.getResourceAsStream("popular-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("popular-words.txt is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          words.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
