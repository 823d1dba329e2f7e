package dev.winnow.train.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.model.Words;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.counts.ClassPairs;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
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
public final class PhrasingTrainer {
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
  public PhrasingTrainer(
      TrainingInputs inputs, Function<String, Words> splitter, Consumer<String> report) {
    this(inputs, splitter, report, text -> true, phrase -> true);
  }

  /**
   * Learns from the texts and listed phrases that pass, so that the others can judge the result.
   */
  public PhrasingTrainer(
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
    WordVocabulary vocabulary = vocabulary(corpus, expected);
    PairCounter counter = new PairCounter(vocabulary);
    List<TrainingText> held = count(corpus, vocabulary, counter);
    WordSpace space = counter.space();
    ClassPairs classes = space.classPairs();
    SwapLearner learner = new SwapLearner(vocabulary, new WordNetGraph());
    learner.learn(listed.support());
    SwapTable swaps = learner.table(space, (spun, original) -> true);
    SwapTable known = learner.table(space, (spun, original) -> !hidden(spun, original));
    report.accept(String.format(Locale.ROOT, "%,d swaps", swaps.size()));
    PhraseCounts counts = new PhraseCounts(vocabulary, counter.table(report), classes);
    WeightLearner weights =
        new WeightLearner(counts, known, swaps, listed.phrases(), splitter, report);
    LogisticModel choice = shown("choice", weights.choice(held));
    TreeScorer place = weights.place(held, choice);
    LogisticModel pairChoice = shown("choice of a pair", weights.pairChoice(held, choice, place));
    TreeScorer pair = weights.pair(held, choice, place, pairChoice);
    LogisticModel page = shown("page", weights.page(held, choice, place));
    held.forEach(text -> counter.add(tokens(vocabulary, text)));
    counter.add(tokens(vocabulary, expected));
    PhraseCounts all = new PhraseCounts(vocabulary, counter.table(report), classes);
    return new PhrasingModel(
        provenance(vocabulary), all, swaps, choice, place, pairChoice, pair, page);
  }

  private WordVocabulary vocabulary(CorpusFiles corpus, TrainingText expected) throws IOException {
    VocabularyLearner learner = new VocabularyLearner(splitter);
    learner.add(expected);
    corpus.forEach(
        text -> {
          if (wantedTexts.test(text)) {
            learner.add(text);
          }
        });
    WordVocabulary vocabulary = learner.vocabulary(inputs.frequencies());
    report.accept(
        String.format(
            Locale.ROOT, "%,d words known, %,.0f running", vocabulary.size(), vocabulary.total()));
    return vocabulary;
  }

  /** PhraseCounts four fifths; gives back the texts of the other. */
  private List<TrainingText> count(
      CorpusFiles corpus, WordVocabulary vocabulary, PairCounter counter) throws IOException {
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
    return Math.floorMod(TextHashes.of(spun + ">" + original), 100) < HIDDEN_PERCENT;
  }

  private TokenIds tokens(WordVocabulary vocabulary, TrainingText text) {
    return TokenIds.of(vocabulary, text.text(), splitter.apply(text.text()));
  }

  private LogisticModel shown(String what, LogisticModel learnt) {
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

  private String provenance(WordVocabulary vocabulary) throws IOException {
    return String.format(
        Locale.ROOT, "%,.0f running words; inputs sha256:%s", vocabulary.total(), inputs.digest());
  }
}
