package dev.winnow.train.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.phrasing.spin.SuspectReader;
import dev.winnow.phrasing.spin.SuspectWord;
import dev.winnow.train.learn.LogisticLearner;
import dev.winnow.train.learn.SpinTreeLearner;
import dev.winnow.train.learn.TrainingRows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Learns the second look, at pairs, from spun texts and from caught phrases. */
final class PairLearner {
  private static final int NEGATIVES_KEPT = 8; // one in eight wrong candidates, at eight times

  private final PhraseCounts counts;
  private final SwapTable known;
  private final SuspectReader places;
  private final List<TrainingText> texts;
  private final Function<String, Words> splitter;

  PairLearner(
      PhraseCounts counts,
      SwapTable known,
      SuspectReader places,
      List<TrainingText> texts,
      Function<String, Words> splitter) {
    this.counts = counts;
    this.known = known;
    this.places = places;
    this.texts = texts;
    this.splitter = splitter;
  }

  private PairReader reader(LogisticModel choice) {
    return new PairReader(counts, known, choice, TreeScorer.none(PairReader.FEATURES));
  }

  /** Spins a text; each is spun the same way at every call. */
  @FunctionalInterface
  interface Spinning {
    SynonymSpinner.Spun spin(TrainingText text, Words words, SplittableRandom random);
  }

  LogisticModel choice(Spinning spinning, PhraseRows phrases) {
    PairReader reader =
        reader(new LogisticModel(PairReader.CHOICE, new double[PairReader.CHOICE.size()], 0));
    TrainingRows rows = new TrainingRows(PairReader.CHOICE.size());
    for (TrainingText text : texts) {
      SplittableRandom random = new SplittableRandom(TextHashes.of(text.text()) + 3);
      SynonymSpinner.Spun spun = spinning.spin(text, splitter.apply(text.text()), random);
      TokenIds tokens = tokens(spun.text());
      List<SuspectWord> found = places.read(tokens);
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
    return new LogisticLearner(PairReader.CHOICE, rows).fit();
  }

  TreeScorer judge(LogisticModel choice, Spinning spinning, PhraseRows phrases) {
    PairReader reader = reader(choice);
    TrainingRows rows = new TrainingRows(PairReader.FEATURES.size());
    for (TrainingText text : texts) {
      TokenIds honest = tokens(text.text());
      for (StrangePair pair : reader.read(honest, places.read(honest))) {
        rows.add(pair.features(), false, 1);
      }
      SplittableRandom random = new SplittableRandom(TextHashes.of(text.text()) + 4);
      SynonymSpinner.Spun spun = spinning.spin(text, splitter.apply(text.text()), random);
      TokenIds tokens = tokens(spun.text());
      for (StrangePair pair : reader.read(tokens, places.read(tokens))) {
        if (swapped(spun, tokens, pair.at())) {
          rows.add(pair.features(), true, 1);
        }
      }
    }
    phrases.addPairs(places, reader, texts, rows);
    return new SpinTreeLearner(rows).fit(PairReader.FEATURES);
  }

  private static boolean swapped(SynonymSpinner.Spun spun, TokenIds tokens, int right) {
    return spun.swapped().containsKey(tokens.words().starts()[right])
        || spun.swapped().containsKey(tokens.words().starts()[right - 1]);
  }

  private int meant(SynonymSpinner.Spun spun, TokenIds tokens, int at) {
    String original = spun.swapped().get(tokens.words().starts()[at]);
    WordVocabulary vocabulary = counts.vocabulary();
    return original == null ? tokens.id(at) : vocabulary.id(original);
  }

  private TokenIds tokens(String text) {
    return TokenIds.of(counts.vocabulary(), text, splitter.apply(text));
  }
}
