package dev.winnow.train;

import dev.winnow.cli.CommandConsole;
import dev.winnow.cli.ExitCode;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.runs.UsageException;
import dev.winnow.text.WordSplitter;
import dev.winnow.train.phrasing.PhrasingTrainer;
import dev.winnow.train.phrasing.TrainingInputs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the resource behind spun-text from running text, for another field or anew. */
@Command(
    name = "train",
    description = "Make a phrasing resource from running text.",
    mixinStandardHelpOptions = true)
final class TrainMain implements Callable<Integer> {
  private final CommandConsole console;

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      required = true,
      split = ",",
      description = "Folder or file of running text; repeatable.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--honest",
      paramLabel = "PATH",
      split = ",",
      description = "Folder or file of other honest text that no count may rest on; repeatable.")
  private List<Path> honest = List.of();

  @Option(
      names = "--sentences",
      paramLabel = "PATH",
      split = ",",
      description = "Folder or file of honest sentences that are no running text; repeatable.")
  private List<Path> sentences = List.of();

  @Option(
      names = "--frequencies",
      paramLabel = "FILE",
      required = true,
      description = "Words and their frequency in general English, one a line.")
  private Path frequencies = Path.of("");

  @Option(
      names = "--thesaurus",
      paramLabel = "FILE",
      required = true,
      description = "Moby thesaurus: a word and its near words a line, parted by commas.")
  private Path thesaurus = Path.of("");

  @Option(
      names = "--vectors",
      paramLabel = "FILE",
      required = true,
      description = "Vectors of words, a row of signed bytes each.")
  private Path vectors = Path.of("");

  @Option(
      names = "--vectorWords",
      paramLabel = "FILE",
      required = true,
      description = "The words of the vectors, one a line.")
  private Path vectorWords = Path.of("");

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      required = true,
      description = "Keeps the counts, so that the trees can be learnt again without them.")
  private Path work = Path.of("");

  @Option(
      names = "--leftOut",
      paramLabel = "GENERATOR",
      split = ",",
      description = "Spinner that does not teach, so that tools like it can judge; repeatable.")
  private List<String> leftOut = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the resource goes.")
  private Path out = Path.of("");

  TrainMain(CommandConsole console) {
    this.console = console;
  }

  /** Runs the command and ends the process with its code. */
  public static void main(String[] args) {
    CommandConsole console = CommandConsole.system();
    System.exit(new CommandLine(new TrainMain(console)).execute(args));
  }

  @Override
  public Integer call() throws UsageException, IOException {
    for (Path input : corpus) {
      require(input);
    }
    for (Path input : honest) {
      require(input);
    }
    for (Path input : sentences) {
      require(input);
    }
    require(frequencies);
    require(thesaurus);
    require(vectors);
    require(vectorWords);
    Files.createDirectories(work);
    if (!holdsText()) {
      console.err().println("winnow: --corpus names no file of text");
      return ExitCode.NO_INPUT;
    }
    TrainingInputs inputs =
        new TrainingInputs(
            corpus, honest, sentences, frequencies, thesaurus, vectors, vectorWords);
    PhrasingModel model =
        new PhrasingTrainer(
                inputs, work, Set.copyOf(leftOut), WordSplitter::split, console.out()::println)
            .train();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      model.save(file);
    }
    console.out().printf(Locale.ROOT, "%s: %,d bytes%n", out, Files.size(out));
    return ExitCode.DONE;
  }

  private boolean holdsText() throws IOException {
    for (Path input : corpus) {
      try (Stream<Path> below = Files.walk(input)) {
        if (below.anyMatch(Files::isRegularFile)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void require(Path input) throws UsageException {
    if (!Files.exists(input)) {
      throw new UsageException(input + ": there is no such file or folder");
    }
  }
}
