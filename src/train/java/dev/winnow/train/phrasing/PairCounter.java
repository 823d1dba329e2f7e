package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Locale;
import java.util.function.Consumer;

/** Counts pairs and triples of a text. */
final class PairCounter {
  private static final int MOST_PAIRS = 12_000_000; // 200 MB with what growing needs
  private static final int MOST_TRIPLES = 16_000_000;
  private static final int FEWEST_APART = 2;
  private static final int FEWEST_TRIPLES = 3;

  private final WordVocabulary vocabulary;
  private final CountMap adjacent = new CountMap(MOST_PAIRS);
  private final CountMap apart = new CountMap(MOST_PAIRS);
  private final CountMap triples = new CountMap(MOST_TRIPLES);

  PairCounter(WordVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(TokenIds tokens) {
    for (int at = 1; at < tokens.count(); at++) {
      int id = tokens.id(at);
      if (id < 0 || !tokens.follows(at)) {
        continue;
      }
      int left = tokens.id(at - 1);
      if (left >= 0) {
        adjacent.add(PairTable.adjacent(left, id), 1);
      }
      if (!tokens.follows(at - 1)) {
        continue;
      }
      int second = tokens.id(at - 2);
      if (left >= 0 && second >= 0) {
        triples.add(PairTable.triple(second, left, id), 1);
      }
      addApart(second, id);
      if (tokens.follows(at - 2)) {
        addApart(tokens.id(at - 3), id);
      }
    }
  }

  private void addApart(int left, int right) {
    if (left >= 0 && vocabulary.content(left) && vocabulary.content(right)) {
      apart.add(PairTable.apart(left, right), 1);
    }
  }

  WordSpace space() {
    return new WordSpace(vocabulary, adjacent);
  }

  /** The table of what was met often enough. */
  PairTable table(Consumer<String> report) {
    long[] near = adjacent.sortedKeys(key -> adjacent.get(key) > 1 || contentPair(key));
    long[] far = apart.sortedKeys(key -> apart.get(key) >= FEWEST_APART);
    long[] rows = triples.sortedKeys(key -> triples.get(key) >= FEWEST_TRIPLES);
    PairTable table = PairTable.withRoomFor(near.length + far.length + rows.length);
    for (long key : near) {
      table.put(key, adjacent.get(key));
    }
    for (long key : far) {
      table.put(key, apart.get(key));
    }
    for (long key : rows) {
      table.put(key, triples.get(key));
    }
    report.accept(
        String.format(
            Locale.ROOT,
            "%d pairs, %d pairs apart, %d triples",
            near.length,
            far.length,
            rows.length));
    return table;
  }

  private boolean contentPair(long key) {
    int mask = (1 << 20) - 1;
    return vocabulary.content((int) (key >>> 20) & mask) && vocabulary.content((int) key & mask);
  }
}
