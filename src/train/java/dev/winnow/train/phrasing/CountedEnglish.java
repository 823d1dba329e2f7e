package dev.winnow.train.phrasing;

import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PlaceFeatures;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.phrasing.spin.WordFeatures;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a resource that does not depend on how texts are reworded. */
record CountedEnglish(
    WordVocabulary vocabulary,
    SynonymTable synonyms,
    ContextModel context,
    PairCounts pairs,
    PairModel secondContext) {
  /** Measures words with this English. */
  WordFeatures wordFeatures() {
    return new WordFeatures(vocabulary, context, synonyms);
  }

  /** Measures places with this English. */
  PlaceFeatures placeFeatures() {
    return new PlaceFeatures(vocabulary, pairs, synonyms);
  }

  void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      vocabulary.write(out);
      synonyms.write(out);
      context.write(out);
      pairs.write(out);
      secondContext.write(out);
    }
  }

  /** Reads what {@link #save} wrote, with the rounding of a resource. */
  static CountedEnglish load(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new CountedEnglish(
          WordVocabulary.read(in),
          SynonymTable.read(in),
          ContextModel.read(in),
          PairCounts.read(in),
          PairModel.read(in));
    }
  }
}
