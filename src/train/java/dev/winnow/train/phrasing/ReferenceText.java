package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The corpus, parted by document: the greater part is counted and teaches the context model, the
 * rest is kept apart so that trees learn from texts that the counts have not seen.
 */
final class ReferenceText {
  private static final int FOLDS = 25;
  private static final int WORD_FOLD = 0; // for the trees over words
  private static final int LAST_PAGE_FOLD = 2; // for the trees over pages and places
  private static final int FEWEST = 15; // sightings; rarer words are mostly names and slips
  private static final int FEWEST_LISTED = 2; // of a word that a list of words knows
  private static final int LONGEST = 25; // characters; longer ones are no words
  private static final int FEWEST_PAIRED = 3; // sightings; rarer pairs may tell of a person
  private static final int LONGEST_TEXT = 800; // symbols; a longer one leaves its topic
  private static final int NAMED = 1 << 24; // marks a word that is context and no target

  private final CorpusFiles files;
  private final Function<String, Words> splitter;
  private WordVocabulary vocabulary = new WordVocabulary(List.of(), new int[0]);
  private int[] symbols = new int[1 << 20];
  private int used;
  private final List<Integer> ends = new ArrayList<>();

  ReferenceText(CorpusFiles files, Function<String, Words> splitter) {
    this.files = files;
    this.splitter = splitter;
  }

  /** Reads the corpus twice; words that a list knows are kept though rare. */
  void read(Predicate<String> listed) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    files.forEach(text -> count(text, seen));
    List<Map.Entry<String, Integer>> kept =
        seen.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue() >= FEWEST
                        || (entry.getValue() >= FEWEST_LISTED && listed.test(entry.getKey())))
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    vocabulary =
        new WordVocabulary(
            kept.stream().map(Map.Entry::getKey).toList(),
            kept.stream().mapToInt(Map.Entry::getValue).toArray());
    files.forEach(this::append);
    symbols = Arrays.copyOf(symbols, used);
  }

  /** Reads the corpus once, by a vocabulary that was made before. */
  void read(WordVocabulary known) throws IOException {
    vocabulary = known;
    files.forEach(this::append);
    symbols = Arrays.copyOf(symbols, used);
  }

  private void count(TrainingText text, Map<String, Integer> seen) {
    if (text.fold(FOLDS) > LAST_PAGE_FOLD) {
      for (String form : splitter.apply(text.text()).forms()) {
        if (form.length() < LONGEST && Character.isLetter(form.charAt(0))) {
          seen.merge(form, 1, Integer::sum);
        }
      }
    }
  }

  private void append(TrainingText text) {
    if (text.fold(FOLDS) <= LAST_PAGE_FOLD) {
      return;
    }
    WordStream stream = WordStream.of(vocabulary, text.text(), splitter.apply(text.text()));
    if (used + stream.length() > symbols.length) {
      symbols = Arrays.copyOf(symbols, Math.max(used + stream.length(), symbols.length * 3 / 2));
    }
    for (int at = 0; at < stream.length(); at++) {
      symbols[used++] = stream.symbol(at) | (stream.named(at) ? NAMED : 0);
      if (at % LONGEST_TEXT == LONGEST_TEXT - 1) {
        ends.add(used);
      }
    }
    ends.add(used);
  }

  WordVocabulary vocabulary() {
    return vocabulary;
  }

  /** Symbols of the counted part, names marked by {@link #named}. */
  int[] symbols() {
    return symbols;
  }

  /** Where each text ends among the symbols; long texts are parted. */
  int[] ends() {
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The bit that marks a name. */
  static int named() {
    return NAMED;
  }

  /** Texts of a corpus that are not counted, for the trees over words. */
  static List<TrainingText> wordTexts(CorpusFiles files) throws IOException {
    return kept(files, fold -> fold == WORD_FOLD);
  }

  /** Texts of a corpus that are not counted, for the trees over pages and places. */
  static List<TrainingText> pageTexts(CorpusFiles files) throws IOException {
    return kept(files, fold -> fold > WORD_FOLD && fold <= LAST_PAGE_FOLD);
  }

  private static List<TrainingText> kept(CorpusFiles files, IntPredicate fold) throws IOException {
    List<TrainingText> kept = new ArrayList<>();
    files.forEach(
        text -> {
          if (fold.test(text.fold(FOLDS))) {
            kept.add(text);
          }
        });
    return kept;
  }

  /** Words side by side in the counted part, but for rare pairs. */
  PairCounts pairs() {
    long[] keys = new long[used];
    int found = 0;
    for (int at = 1; at < used; at++) {
      int left = symbols[at - 1] & (NAMED - 1);
      int right = symbols[at] & (NAMED - 1);
      if (left < vocabulary.size() && right < vocabulary.size()) {
        keys[found++] = ((long) left << 32) | right;
      }
    }
    Arrays.sort(keys, 0, found);
    int[] counts = new int[found];
    int kept = 0;
    for (int start = 0; start < found; ) {
      int end = start;
      while (end < found && keys[end] == keys[start]) {
        end++;
      }
      if (end - start >= FEWEST_PAIRED) {
        counts[kept] = end - start;
        keys[kept++] = keys[start];
      }
      start = end;
    }
    return new PairCounts(
        vocabulary.size(), Arrays.copyOf(keys, kept), Arrays.copyOf(counts, kept));
  }
}
