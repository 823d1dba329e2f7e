package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.WordFeatures;
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

  /**
   * A page that was read.
   *
   * @param logits log odds of each measured word, after both looks
   * @param glance features of the page by first looks
   * @param features those by both looks
   */
  @SuppressWarnings("ArrayRecordComponent") // written by nobody after its making
  record Reading(
      WordStream stream,
      WordFeatures.Table table,
      float[] logits,
      float[] glance,
      float[] features) {}

  Reading read(String text) {
    WordStream stream = WordStream.of(vocabulary, text, splitter.apply(text));
    WordFeatures.Table table = suspicion.table(stream);
    float[] glance = features.of(stream, table, suspicion.firstLook(table));
    float[] logits = suspicion.logits(stream, table);
    return new Reading(stream, table, logits, glance, features.of(stream, table, logits));
  }
}
