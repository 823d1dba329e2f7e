package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.BatchedLookup;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Words of the same stem, by their endings: where "last resort" is known, "last resorts" is no
 * swap. Regular English endings only, and only words that are known. Each word's kin is sought
 * once, because seeking takes eighteen words put together; threads may share it.
 */
final class InflectedForms {
  private static final String[] ENDINGS = {"s", "es", "d", "ed", "ing", "ly"};
  private static final int SHORTEST = 3; // letters of a stem

  private final WordVocabulary vocabulary;
  private final AtomicReferenceArray<int[]> sought;

  InflectedForms(WordVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.sought = new AtomicReferenceArray<>(vocabulary.size());
  }

  /** How often any form of one word was seen before any form of another, at most. */
  int seen(int left, int right, BatchedLookup batch) {
    int[] lefts = of(left);
    int[] rights = of(right);
    int size = lefts.length * rights.length;
    long[] keys = batch.keys(size);
    int next = 0;
    for (int one : lefts) {
      for (int other : rights) {
        keys[next++] = PairTable.adjacent(one, other);
      }
    }
    int[] seen = batch.counts(size);
    int most = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, seen[i]);
    }
    return most;
  }

  /** The id of a word, and of its kin. Callers do not change them. */
  private int[] of(int word) {
    int[] kin = sought.get(word);
    if (kin == null) {
      kin = seek(word);
      sought.set(word, kin);
    }
    return kin;
  }

  private int[] seek(int word) {
    String form = vocabulary.word(word);
    int[] kin = new int[1 + 3 * ENDINGS.length];
    int next = 0;
    kin[next++] = word;
    for (String ending : ENDINGS) {
      kin[next++] = vocabulary.id(form + ending);
      if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
        String stem = form.substring(0, form.length() - ending.length());
        kin[next++] = vocabulary.id(stem);
        kin[next++] = vocabulary.id(stem + "e");
      }
    }
    return Arrays.stream(kin, 0, next).filter(id -> id != WordVocabulary.UNKNOWN).toArray();
  }
}
