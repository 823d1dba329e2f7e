package dev.winnow.train.phrasing;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.context.PairIndex;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.text.WordSplitter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Learns the second context model; as a command, for a resource that keeps all else.
 *
 * <p>{@code PairLearner RESOURCE OUT CORPUS…}: {@code RESOURCE} gives the vocabulary and the
 * candidates, {@code CORPUS} are files and folders of running text as for {@code train}. The same
 * inputs give the same bytes.
 */
public final class PairLearner {
  private static final int EPOCHS = 3;

  private PairLearner() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: PairLearner RESOURCE OUT CORPUS…");
      return;
    }
    PhrasingModel model;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
      model = PhrasingModel.load(in);
    }
    List<Path> corpus = Arrays.stream(args).skip(2).map(Path::of).toList();
    ReferenceText text = new ReferenceText(new CorpusFiles(corpus), WordSplitter::split);
    text.read(model.spin().vocabulary());
    PairModel second = learn(text, model.spin().synonyms(), System.out::println);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      new PhrasingModel(model.provenance(), model.spin().with(second)).save(out);
    }
  }

  /** Learns from a text that was read. */
  static PairModel learn(ReferenceText text, SynonymTable synonyms, Consumer<String> report) {
    WordVocabulary vocabulary = text.vocabulary();
    int[] symbols = text.symbols();
    int boundary = vocabulary.size();
    PairIndex pairs = NeighbourPairs.of(symbols, ReferenceText.named() - 1, boundary);
    report.accept(String.format(Locale.ROOT, "%,d pairs of neighbours", pairs.size()));
    return new ContextLearner(vocabulary.counts(), WordStream.EXTRA, synonyms, pairs)
        .learnPairs(symbols, text.ends(), ReferenceText.named(), boundary, EPOCHS, report);
  }
}
