package dev.winnow.train.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.SuspectReader;
import dev.winnow.phrasing.spin.SuspectWord;
import dev.winnow.train.learn.LogisticLearner;
import dev.winnow.train.learn.SpinTreeLearner;
import dev.winnow.train.learn.TrainingRows;
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

  private final PhraseCounts counts;
  private final SwapTable known;
  private final SwapThesaurus thesaurus;
  private final PhraseRows phrases;
  private final Function<String, Words> splitter;
  private final Consumer<String> report;

  WeightLearner(
      PhraseCounts counts,
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

  LogisticModel choice(List<TrainingText> texts) {
    LogisticModel none =
        new LogisticModel(SuspectReader.CHOICE, new double[SuspectReader.CHOICE.size()], 0);
    SuspectReader reader =
        new SuspectReader(counts, known, none, TreeScorer.none(SuspectReader.FEATURES));
    TrainingRows rows = new TrainingRows(SuspectReader.CHOICE.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      SplittableRandom random = new SplittableRandom(TextHashes.of(text.text()) + 2);
      SynonymSpinner.Spun spun = spinner(random).spin(text.text(), words, random);
      TokenIds tokens = TokenIds.of(counts.vocabulary(), spun.text(), splitter.apply(spun.text()));
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
    return new LogisticLearner(SuspectReader.CHOICE, rows).fit();
  }

  TreeScorer place(List<TrainingText> texts, LogisticModel choice) {
    SuspectReader reader =
        new SuspectReader(counts, known, choice, TreeScorer.none(SuspectReader.FEATURES));
    TrainingRows rows = new TrainingRows(SuspectReader.FEATURES.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      if (words.count() < FEWEST_WORDS) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(TextHashes.of(text.text()));
      for (SuspectWord place : reader.read(TokenIds.of(counts.vocabulary(), text.text(), words))) {
        rows.add(place.features(), false, 1);
      }
      SynonymSpinner.Spun spun = spinner(random).spin(text.text(), words, random);
      Words spunWords = splitter.apply(spun.text());
      for (SuspectWord place :
          reader.read(TokenIds.of(counts.vocabulary(), spun.text(), spunWords))) {
        if (spun.swapped().containsKey(spunWords.starts()[place.at()])) {
          rows.add(place.features(), true, 1);
        }
      }
    }
    phrases.addPlaces(reader, texts, rows);
    return new SpinTreeLearner(rows).fit(SuspectReader.FEATURES);
  }

  LogisticModel pairChoice(List<TrainingText> texts, LogisticModel choice, TreeScorer place) {
    return pairs(texts, choice, place).choice(this::spin, phrases);
  }

  TreeScorer pair(
      List<TrainingText> texts, LogisticModel choice, TreeScorer place, LogisticModel pairChoice) {
    return pairs(texts, choice, place).judge(pairChoice, this::spin, phrases);
  }

  private PairLearner pairs(List<TrainingText> texts, LogisticModel choice, TreeScorer place) {
    SuspectReader reader = new SuspectReader(counts, known, choice, place);
    return new PairLearner(counts, known, reader, texts, splitter);
  }

  private SynonymSpinner.Spun spin(TrainingText text, Words words, SplittableRandom random) {
    return spinner(random).spin(text.text(), words, random);
  }

  private SynonymSpinner spinner(SplittableRandom random) {
    double rate = 0.03 + 0.27 * random.nextDouble() * random.nextDouble();
    double flat = random.nextDouble();
    return new SynonymSpinner(
        (form, r) -> thesaurus.swap(form, flat, r), rate, random.nextInt(5) == 0);
  }

  LogisticModel page(List<TrainingText> texts, LogisticModel choice, TreeScorer place) {
    SuspectReader reader = new SuspectReader(counts, known, choice, place);
    PageFeatures features = new PageFeatures(counts, known);
    TrainingRows rows = new TrainingRows(PageFeatures.TERMS.size());
    for (TrainingText text : texts) {
      Words words = splitter.apply(text.text());
      if (words.count() < FEWEST_WORDS) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(TextHashes.of(text.text()) + 1);
      add(rows, reader, features, text.text(), words, false);
      SynonymSpinner.Spun spun = spinner(random).spin(text.text(), words, random);
      add(rows, reader, features, spun.text(), splitter.apply(spun.text()), true);
    }
    report.accept(new FeatureAblation(rows).table());
    return new LogisticLearner(PageFeatures.TERMS, rows).fit();
  }

  private void add(
      TrainingRows rows,
      SuspectReader reader,
      PageFeatures features,
      String text,
      Words words,
      boolean spun) {
    TokenIds tokens = TokenIds.of(counts.vocabulary(), text, words);
    double[] vector = features.of(tokens, reader.read(tokens));
    rows.add(PageFeatures.terms(vector), spun, spun ? 1 : HUMAN_WEIGHT);
  }
}
