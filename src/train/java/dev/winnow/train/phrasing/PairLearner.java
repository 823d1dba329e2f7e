package dev.winnow.train.phrasing;

import dev.winnow.learn.Boosted;
import dev.winnow.learn.Logistic;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.counts.Vocabulary;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.Place;
import dev.winnow.phrasing.spin.PlaceReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.train.learn.Boosting;
import dev.winnow.train.learn.Regression;
import dev.winnow.train.learn.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Learns the second look, at pairs, from spun texts and from caught phrases. */
final class PairLearner {
  private static final int NEGATIVES_KEPT = 8; // one in eight wrong candidates, at eight times

  private final Counts counts;
  private final SwapTable known;
  private final PlaceReader places;
  private final List<TrainingText> texts;
  private final Function<String, Words> splitter;

  PairLearner(
      Counts counts,
      SwapTable known,
      PlaceReader places,
      List<TrainingText> texts,
      Function<String, Words> splitter) {
    this.counts = counts;
    this.known = known;
    this.places = places;
    this.texts = texts;
    this.splitter = splitter;
  }

  private PairReader reader(Logistic choice) {
    return new PairReader(counts, known, choice, Boosted.none(PairReader.FEATURES));
  }

  /** Spins a text; each is spun the same way at every call. */
  @FunctionalInterface
  interface Spinning {
    Spinner.Spun spin(TrainingText text, Words words, SplittableRandom random);
  }

  Logistic choice(Spinning spinning, PhraseRows phrases) {
    PairReader reader =
        reader(new Logistic(PairReader.CHOICE, new double[PairReader.CHOICE.size()], 0));
    Rows rows = new Rows(PairReader.CHOICE.size());
    for (TrainingText text : texts) {
      SplittableRandom random = new SplittableRandom(Hashes.of(text.text()) + 3);
      Spinner.Spun spun = spinning.spin(text, splitter.apply(text.text()), random);
      Tokens tokens = tokens(spun.text());
      List<Place> found = places.read(tokens);
      for (int at = 1; at < tokens.count(); at++) {
        if (swapped(spun, tokens, at)) {
          int left = meant(spun, tokens, at - 1);
          int right = meant(spun, tokens, at);
          reader.candidates(
              tokens,
              found,
              at,
              (l, r, features) -> {
                boolean wanted = l == left && r == right;
                if (wanted || random.nextInt(NEGATIVES_KEPT) == 0) {
                  rows.add(features, wanted, wanted ? 1 : NEGATIVES_KEPT);
                }
              });
        }
      }
    }
    phrases.addPairChoices(places, reader, texts, rows);
    return new Regression(PairReader.CHOICE, rows).fit();
  }

  Boosted judge(Logistic choice, Spinning spinning, PhraseRows phrases) {
    PairReader reader = reader(choice);
    Rows rows = new Rows(PairReader.FEATURES.size());
    for (TrainingText text : texts) {
      Tokens honest = tokens(text.text());
      for (StrangePair pair : reader.read(honest, places.read(honest))) {
        rows.add(pair.features(), false, 1);
      }
      SplittableRandom random = new SplittableRandom(Hashes.of(text.text()) + 4);
      Spinner.Spun spun = spinning.spin(text, splitter.apply(text.text()), random);
      Tokens tokens = tokens(spun.text());
      for (StrangePair pair : reader.read(tokens, places.read(tokens))) {
        if (swapped(spun, tokens, pair.at())) {
          rows.add(pair.features(), true, 1);
        }
      }
    }
    phrases.addPairs(places, reader, texts, rows);
    return new Boosting(rows).fit(PairReader.FEATURES);
  }

  private static boolean swapped(Spinner.Spun spun, Tokens tokens, int right) {
    return spun.swapped().containsKey(tokens.words().starts()[right])
        || spun.swapped().containsKey(tokens.words().starts()[right - 1]);
  }

  private int meant(Spinner.Spun spun, Tokens tokens, int at) {
    String original = spun.swapped().get(tokens.words().starts()[at]);
    Vocabulary vocabulary = counts.vocabulary();
    return original == null ? tokens.id(at) : vocabulary.id(original);
  }

  private Tokens tokens(String text) {
    return Tokens.of(counts.vocabulary(), text, splitter.apply(text));
  }
}
