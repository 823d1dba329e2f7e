package dev.winnow.train.phrasing;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PlaceFeatures;
import dev.winnow.phrasing.spin.WordFeatures;
import dev.winnow.phrasing.spin.WordSuspicion;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Learns which words were swapped, from texts that were reworded for it and the same texts as they
 * were written: a first look from the greater part, a second one from the rest, so that it meets
 * first looks as they are on new texts.
 */
final class WordTreesLearner {
  private static final Settings FIRST = new Settings(120, 5, 0.2f, 0.7f, 0.5f, 20);
  private static final Settings SECOND = new Settings(120, 5, 0.15f, 0.6f, 0.6f, 20);
  private static final int KEPT = 4; // one honest word in so many; the others would teach nothing
  private static final float HONEST_TEXT = 0.5f; // weight of a text that was not reworded

  /** What was learnt, and the log odds of a swap in the texts of the first look. */
  record Learnt(BoostedTrees first, BoostedTrees second, double prior) {}

  private final WordFeatures features;
  private final PlaceFeatures places;
  private final WordVocabulary vocabulary;
  private final Function<String, Words> splitter;
  private final Consumer<String> report;

  WordTreesLearner(
      CountedEnglish english, Function<String, Words> splitter, Consumer<String> report) {
    this.vocabulary = english.vocabulary();
    this.features = english.wordFeatures();
    this.places = english.placeFeatures();
    this.splitter = splitter;
    this.report = report;
  }

  Learnt learn(List<RewordedText> firstTexts, List<RewordedText> secondTexts) {
    TreeRowList firstRows = new TreeRowList();
    SplittableRandom random = new SplittableRandom(7);
    for (RewordedText text : firstTexts) {
      float weight = KEPT * (text.starts().isEmpty() ? HONEST_TEXT : 1);
      each(
          text,
          (stream, table, row, swapped) -> {
            if (swapped || random.nextInt(KEPT) == 0) {
              firstRows.add(row(table, row), swapped, swapped ? 1 : weight);
            }
          });
    }
    BoostedTrees first = firstRows.learn(FIRST);
    WordSuspicion suspicion = new WordSuspicion(features, places, first, first);
    TreeRowList secondRows = new TreeRowList();
    for (RewordedText text : secondTexts) {
      float weight = text.starts().isEmpty() ? HONEST_TEXT : 1;
      float[][] odds = new float[1][];
      each(
          text,
          (stream, table, row, swapped) -> {
            odds[0] = row == 0 ? suspicion.firstLook(table) : odds[0];
            if (odds[0][row] > WordSuspicion.SECOND_LOOK) {
              secondRows.add(places.place(stream, table, row, odds[0][row]), swapped, weight);
            }
          });
    }
    report.accept(
        String.format(
            Locale.ROOT, "words: %,d rows, second look %,d", firstRows.size(), secondRows.size()));
    return new Learnt(first, secondRows.learn(SECOND), firstRows.prior());
  }

  private interface RowSink {
    void accept(WordStream stream, WordFeatures.Table table, int row, boolean swapped);
  }

  private void each(RewordedText text, RowSink sink) {
    Words words = splitter.apply(text.text());
    WordStream stream = WordStream.of(vocabulary, text.text(), words);
    WordFeatures.Table table = features.of(stream);
    int[] stretches = text.stretches(words, stream, table);
    for (int row = 0; row < stretches.length; row++) {
      sink.accept(stream, table, row, stretches[row] >= 0);
    }
  }

  private static float[] row(WordFeatures.Table table, int row) {
    float[] values = new float[table.columns().length];
    for (int column = 0; column < values.length; column++) {
      values[column] = table.columns()[column][row];
    }
    return values;
  }
}
