package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Counts the corpus and learns the context models, which takes nearly all the time of a training.
 * The result is kept in a file named by the digest of what it was made from, so that the trees can
 * be learnt again without it.
 */
final class EnglishCounter {
  private static final int EPOCHS = 3;
  private static final int MOST_LISTED = 60_000; // past it, the list holds names and slips

  private final TrainingInputs inputs;
  private final WordNetGraph wordNet;
  private final MobyThesaurus moby;
  private final WordVectors vectors;
  private final Consumer<String> report;

  EnglishCounter(
      TrainingInputs inputs,
      WordNetGraph wordNet,
      MobyThesaurus moby,
      WordVectors vectors,
      Consumer<String> report) {
    this.inputs = inputs;
    this.wordNet = wordNet;
    this.moby = moby;
    this.vectors = vectors;
    this.report = report;
  }

  /** The counts of a folder, made first if it lacks them. */
  CountedEnglish counted(Path folder, Function<String, Words> splitter) throws IOException {
    Path file = folder.resolve("english-" + inputs.countedDigest().substring(0, 16));
    if (!Files.exists(file)) {
      Path part = Files.createTempFile(folder, "counted", ".part");
      count(splitter).save(part);
      Files.move(part, file);
    }
    return CountedEnglish.load(file);
  }

  private CountedEnglish count(Function<String, Words> splitter) throws IOException {
    ReferenceText reference = new ReferenceText(new CorpusFiles(inputs.corpus()), splitter);
    reference.read(listed()::contains);
    WordVocabulary vocabulary = reference.vocabulary();
    report.accept(
        String.format(
            Locale.ROOT, "%,d words known, %,.0f running", vocabulary.size(), vocabulary.total()));
    SynonymSources sources = new SynonymSources(vocabulary, wordNet, moby, vectors);
    report.accept("candidates chosen");
    ContextModel context =
        new ContextLearner(vocabulary.counts(), WordStream.EXTRA, sources.candidates())
            .learn(
                reference.symbols(),
                reference.ends(),
                ReferenceText.named(),
                vocabulary.size(),
                EPOCHS,
                report);
    PairModel second = PairLearner.learn(reference, sources.candidates(), report);
    return new CountedEnglish(
        vocabulary, sources.candidates(), context, reference.pairs(), second);
  }

  /** Common words of general English, and those that have vectors. */
  private Set<String> listed() throws IOException {
    List<String> lines = Files.readAllLines(inputs.frequencies());
    Set<String> words = new HashSet<>();
    for (String line : lines.subList(0, Math.min(MOST_LISTED, lines.size()))) {
      words.add(line.split(" ", 2)[0]);
    }
    for (int row = 0; row < vectors.size(); row++) {
      words.add(vectors.word(row));
    }
    return words;
  }
}
