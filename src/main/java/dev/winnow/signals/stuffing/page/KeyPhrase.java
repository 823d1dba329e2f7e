package dev.winnow.signals.stuffing.page;

import dev.winnow.signals.words.FunctionWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase that a page may have been written around.
 *
 * @param words lower case, in order
 * @param stems different content words without endings
 * @param source where the phrase is from
 */
public record KeyPhrase(List<String> words, Set<String> stems, Source source) {
  /** Where a phrase is from. */
  public enum Source {
    TITLE("the title"),
    HEADING("the main heading"),
    FOUND("a phrase that the page repeats");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** For notes. */
    public String words() {
      return words;
    }
  }

  public static KeyPhrase of(List<String> words, Source source) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : words) {
      if (!FunctionWords.isFunction(word)) {
        stems.add(WordForms.stem(word));
      }
    }
    return new KeyPhrase(List.copyOf(words), stems, source);
  }

  /** How many different content words a variant shares with the phrase at the least. */
  public int shared() {
    int size = stems.size();
    return size <= 3 ? size : size - size / 4; // one in four may go, none of a short phrase
  }

  /** Whether the phrase is long enough to be known by its words alone. */
  public boolean isLong() {
    return stems.size() >= 3;
  }

  /** Whether the phrase has words of a sentence. */
  public boolean makesSentence() {
    for (String word : words) {
      if (FunctionWords.makesSentence(word)) {
        return true;
      }
    }
    return false;
  }

  /** Of the words, from which the stems follow. */
  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /** The words, for people. */
  public String text() {
    return String.join(" ", words);
  }
}
