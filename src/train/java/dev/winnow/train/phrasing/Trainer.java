package dev.winnow.train.phrasing;

import dev.winnow.learn.Boosted;
import dev.winnow.learn.Logistic;
import dev.winnow.model.Words;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.counts.ClassPairs;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.counts.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a phrasing resource from running text and lists of swaps.
 *
 * <p>The same inputs give the same bytes. Memory is bounded by the counters, some 2 GB; time is
 * linear. Weights are learnt from a fifth of the documents with counts of the other four, and with
 * three in ten of the swaps hidden, so that they hold for texts and spinners that were never seen;
 * then the fifth is counted too, and with it the phrases that caught ones stood for.
 */
public final class Trainer {
  private static final int FOLDS = 5;
  private static final int WEIGHT_FOLD = 0;
  private static final int SIGHTINGS = 3; // of an expected phrase; as many as a triple must have
  private static final int HIDDEN_PERCENT = 30; // thesauri lack some four in ten real swaps

  private final TrainingInputs inputs;
  private final Function<String, Words> splitter;
  private final Predicate<TrainingText> wantedTexts;
  private final Predicate<String> wantedPhrases;
  private final Consumer<String> report;

  /** Learns from everything. */
  public Trainer(TrainingInputs inputs, Function<String, Words> splitter, Consumer<String> report) {
    this(inputs, splitter, report, text -> true, phrase -> true);
  }

  /**
   * Learns from the texts and listed phrases that pass, so that the others can judge the result.
   */
  public Trainer(
      TrainingInputs inputs,
      Function<String, Words> splitter,
      Consumer<String> report,
      Predicate<TrainingText> wantedTexts,
      Predicate<String> wantedPhrases) {
    this.inputs = inputs;
    this.splitter = splitter;
    this.report = report;
    this.wantedTexts = wantedTexts;
    this.wantedPhrases = wantedPhrases;
  }

  /** Reads all inputs, twice, and learns. */
  public PhrasingModel train() throws IOException {
    CorpusFiles corpus = inputs.corpusFiles();
    ListedPairs listed = listed();
    TrainingText expected = listed.expected(SIGHTINGS);
    Vocabulary vocabulary = vocabulary(corpus, expected);
    Counter counter = new Counter(vocabulary);
    List<TrainingText> held = count(corpus, vocabulary, counter);
    WordSpace space = counter.space();
    ClassPairs classes = space.classPairs();
    SwapLearner learner = new SwapLearner(vocabulary, new WordNet());
    learner.learn(listed.support());
    SwapTable swaps = learner.table(space, (spun, original) -> true);
    SwapTable known = learner.table(space, (spun, original) -> !hidden(spun, original));
    report.accept(String.format(Locale.ROOT, "%,d swaps", swaps.size()));
    Counts counts = new Counts(vocabulary, counter.table(report), classes);
    WeightLearner weights =
        new WeightLearner(counts, known, swaps, listed.phrases(), splitter, report);
    Logistic choice = shown("choice", weights.choice(held));
    Boosted place = weights.place(held, choice);
    Logistic pairChoice = shown("choice of a pair", weights.pairChoice(held, choice, place));
    Boosted pair = weights.pair(held, choice, place, pairChoice);
    Logistic page = shown("page", weights.page(held, choice, place));
    held.forEach(text -> counter.add(tokens(vocabulary, text)));
    counter.add(tokens(vocabulary, expected));
    Counts all = new Counts(vocabulary, counter.table(report), classes);
    return new PhrasingModel(
        provenance(vocabulary), all, swaps, choice, place, pairChoice, pair, page);
  }

  private Vocabulary vocabulary(CorpusFiles corpus, TrainingText expected) throws IOException {
    VocabularyLearner learner = new VocabularyLearner(splitter);
    learner.add(expected);
    corpus.forEach(
        text -> {
          if (wantedTexts.test(text)) {
            learner.add(text);
          }
        });
    Vocabulary vocabulary = learner.vocabulary(inputs.frequencies());
    report.accept(
        String.format(
            Locale.ROOT, "%,d words known, %,.0f running", vocabulary.size(), vocabulary.total()));
    return vocabulary;
  }

  /** Counts four fifths; gives back the texts of the other. */
  private List<TrainingText> count(CorpusFiles corpus, Vocabulary vocabulary, Counter counter)
      throws IOException {
    List<TrainingText> held = new ArrayList<>();
    corpus.forEach(
        text -> {
          if (!wantedTexts.test(text)) {
            return;
          }
          if (text.fold(FOLDS) == WEIGHT_FOLD) {
            held.add(text);
          } else {
            counter.add(tokens(vocabulary, text));
          }
        });
    report.accept(String.format(Locale.ROOT, "%,d documents held for the weights", held.size()));
    return held;
  }

  private ListedPairs listed() throws IOException {
    ListedPairs listed = new ListedPairs(wantedPhrases);
    for (Path file : inputs.swaps()) {
      listed.read(file);
    }
    report.accept(String.format(Locale.ROOT, "%,d swaps seen", listed.support().size()));
    return listed;
  }

  private static boolean hidden(int spun, int original) {
    return Math.floorMod(Hashes.of(spun + ">" + original), 100) < HIDDEN_PERCENT;
  }

  private Tokens tokens(Vocabulary vocabulary, TrainingText text) {
    return Tokens.of(vocabulary, text.text(), splitter.apply(text.text()));
  }

  private Logistic shown(String what, Logistic learnt) {
    StringBuilder lines = new StringBuilder("weights of a " + what);
    for (int i = 0; i < learnt.weights().length; i++) {
      lines.append(
          String.format(
              Locale.ROOT, "%n  %-26s %8.3f", learnt.names().get(i), learnt.weights()[i]));
    }
    report.accept(
        lines
            .append(String.format(Locale.ROOT, "%n  %-26s %8.3f", "bias", learnt.bias()))
            .toString());
    return learnt;
  }

  private String provenance(Vocabulary vocabulary) throws IOException {
    return String.format(
        Locale.ROOT, "%,.0f running words; inputs sha256:%s", vocabulary.total(), inputs.digest());
  }
}
