package dev.winnow.train.phrasing;

import dev.winnow.learn.Boosted;
import dev.winnow.learn.Logistic;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.Place;
import dev.winnow.phrasing.spin.PlaceReader;
import dev.winnow.train.learn.Boosting;
import dev.winnow.train.learn.Regression;
import dev.winnow.train.learn.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Learns the weights of places and pages from texts that were not counted, as they are and spun.
 */
final class WeightLearner {
  private static final int FEWEST_WORDS = 60;
  private static final double HUMAN_WEIGHT = 6; // a value means: where one page in seven is spun

  private final Counts counts;
  private final SwapTable known;
  private final SwapThesaurus thesaurus;
  private final PhraseRows phrases;
  private final Function<String, Words> splitter;
  private final Consumer<String> report;

  WeightLearner(
      Counts counts,
      SwapTable known,
      SwapTable all,
      List<ListedPairs.Phrase> phrases,
      Function<String, Words> splitter,
      Consumer<String> report) {
    this.counts = counts;
    this.known = known;
    this.thesaurus = new SwapThesaurus(counts.vocabulary(), all);
    this.phrases = new PhraseRows(counts, phrases, splitter);
    this.splitter = splitter;
    this.report = report;
  }

  Logistic choice(List<TrainingText> texts) {
    Logistic none = new Logistic(PlaceReader.CHOICE, new double[PlaceReader.CHOICE.size()], 0);
    PlaceReader reader = new PlaceReader(counts, known, none, Boosted.none(PlaceReader.FEATURES));
    Rows rows = new Rows(PlaceReader.CHOICE.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      SplittableRandom random = new SplittableRandom(Hashes.of(text.text()) + 2);
      Spinner.Spun spun = spinner(random).spin(text.text(), words, random);
      Tokens tokens = Tokens.of(counts.vocabulary(), spun.text(), splitter.apply(spun.text()));
      for (int at = 0; at < tokens.count(); at++) {
        String original = spun.swapped().get(tokens.words().starts()[at]);
        if (original != null) {
          int wanted = counts.vocabulary().id(original);
          reader.candidates(
              tokens,
              at,
              (features, id) -> {
                if (id == wanted || random.nextInt(4) == 0) {
                  rows.add(features, id == wanted, id == wanted ? 1 : 4);
                }
              });
        }
      }
    }
    phrases.addChoices(reader, texts, rows);
    return new Regression(PlaceReader.CHOICE, rows).fit();
  }

  Boosted place(List<TrainingText> texts, Logistic choice) {
    PlaceReader reader = new PlaceReader(counts, known, choice, Boosted.none(PlaceReader.FEATURES));
    Rows rows = new Rows(PlaceReader.FEATURES.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      if (words.count() < FEWEST_WORDS) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(Hashes.of(text.text()));
      for (Place place : reader.read(Tokens.of(counts.vocabulary(), text.text(), words))) {
        rows.add(place.features(), false, 1);
      }
      Spinner.Spun spun = spinner(random).spin(text.text(), words, random);
      Words spunWords = splitter.apply(spun.text());
      for (Place place : reader.read(Tokens.of(counts.vocabulary(), spun.text(), spunWords))) {
        if (spun.swapped().containsKey(spunWords.starts()[place.at()])) {
          rows.add(place.features(), true, 1);
        }
      }
    }
    phrases.addPlaces(reader, texts, rows);
    return new Boosting(rows).fit(PlaceReader.FEATURES);
  }

  Logistic pairChoice(List<TrainingText> texts, Logistic choice, Boosted place) {
    return pairs(texts, choice, place).choice(this::spin, phrases);
  }

  Boosted pair(List<TrainingText> texts, Logistic choice, Boosted place, Logistic pairChoice) {
    return pairs(texts, choice, place).judge(pairChoice, this::spin, phrases);
  }

  private PairLearner pairs(List<TrainingText> texts, Logistic choice, Boosted place) {
    PlaceReader reader = new PlaceReader(counts, known, choice, place);
    return new PairLearner(counts, known, reader, texts, splitter);
  }

  private Spinner.Spun spin(TrainingText text, Words words, SplittableRandom random) {
    return spinner(random).spin(text.text(), words, random);
  }

  private Spinner spinner(SplittableRandom random) {
    double rate = 0.03 + 0.27 * random.nextDouble() * random.nextDouble();
    double flat = random.nextDouble();
    return new Spinner((form, r) -> thesaurus.swap(form, flat, r), rate, random.nextInt(5) == 0);
  }

  Logistic page(List<TrainingText> texts, Logistic choice, Boosted place) {
    PlaceReader reader = new PlaceReader(counts, known, choice, place);
    PageFeatures features = new PageFeatures(counts, known);
    Rows rows = new Rows(PageFeatures.TERMS.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      if (words.count() < FEWEST_WORDS) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(Hashes.of(text.text()) + 1);
      add(rows, reader, features, text.text(), words, false);
      Spinner.Spun spun = spinner(random).spin(text.text(), words, random);
      add(rows, reader, features, spun.text(), splitter.apply(spun.text()), true);
    }
    report.accept(new Ablation(rows).table());
    return new Regression(PageFeatures.TERMS, rows).fit();
  }

  private void add(
      Rows rows,
      PlaceReader reader,
      PageFeatures features,
      String text,
      Words words,
      boolean spun) {
    Tokens tokens = Tokens.of(counts.vocabulary(), text, words);
    double[] vector = features.of(tokens, reader.read(tokens));
    rows.add(PageFeatures.terms(vector), spun, spun ? 1 : HUMAN_WEIGHT);
  }
}
