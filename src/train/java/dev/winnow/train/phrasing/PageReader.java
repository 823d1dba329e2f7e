package dev.winnow.train.phrasing;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.WordFeatures;
import dev.winnow.phrasing.spin.WordStream;
import dev.winnow.phrasing.spin.WordSuspicion;
import java.util.function.Function;

/** Reads pages as the product does, up to their features. */
final class PageReader {
  private final WordVocabulary vocabulary;
  private final WordSuspicion suspicion;
  private final PageFeatures features;
  private final Function<String, Words> splitter;

  PageReader(
      CountedEnglish english, WordTreesLearner.Learnt words, Function<String, Words> splitter) {
    this.vocabulary = english.vocabulary();
    this.suspicion =
        new WordSuspicion(
            english.wordFeatures(), english.placeFeatures(), words.first(), words.second());
    this.features = new PageFeatures(vocabulary, words.prior());
    this.splitter = splitter;
  }

  /** A page that was read. */
  @SuppressWarnings("ArrayRecordComponent") // written by nobody after its making
  record Reading(WordStream stream, WordFeatures.Table table, float[] logits, float[] features) {
    float probability(BoostedTrees trees) {
      float[][] columns = new float[features.length][1];
      for (int column = 0; column < features.length; column++) {
        columns[column][0] = features[column];
      }
      return trees.probabilities(columns, new int[] {0})[0];
    }
  }

  Reading read(String text) {
    WordStream stream = WordStream.of(vocabulary, text, splitter.apply(text));
    WordFeatures.Table table = suspicion.table(stream);
    float[] logits = suspicion.logits(stream, table);
    return new Reading(stream, table, logits, features.of(stream, table, logits));
  }
}
