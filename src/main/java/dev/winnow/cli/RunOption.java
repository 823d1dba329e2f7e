package dev.winnow.cli;

import dev.winnow.review.LabelReader;
import dev.winnow.review.LabelledPages;
import dev.winnow.review.ReviewLabel;
import dev.winnow.review.RunRows;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The run and the labels that a command compares. */
final class RunOption {
  @Option(
      names = "--run",
      paramLabel = "DIR",
      required = true,
      description = "Output folder of a run.")
  private Path run = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "Verdicts of reviewers, one JSON object a line; once for each file.")
  private List<Path> labels = new ArrayList<>();

  /** Names of the label files. */
  String labelsName() {
    return String.join(", ", labels.stream().map(Path::toString).toList());
  }

  /** The pages of the run that a person labelled. */
  LabelledPages judged() throws UsageException, IOException {
    requireScores(run);
    List<ReviewLabel> all = new ArrayList<>();
    for (Path file : labels) {
      all.addAll(read(file));
    }
    LabelledPages.Finder finder = new LabelledPages.Finder(all);
    RunRows.read(run, finder);
    LabelledPages judged = finder.judged();
    if (judged.pages().isEmpty()) {
      throw new UsageException("no page that " + labelsName() + " names is in the run " + run);
    }
    return judged;
  }

  /** The labels of one file. */
  static List<ReviewLabel> read(Path file) throws UsageException {
    try {
      return LabelReader.read(file);
    } catch (NoSuchFileException e) {
      throw new UsageException(file + ": there is no such file");
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Checks that a folder holds one finished run, in whatever formats.
   *
   * @throws UsageException if it does not
   */
  static void requireEnded(Path folder) throws UsageException {
    if (Files.isRegularFile(folder.resolve("latest"))) {
      throw new UsageException(folder + " holds many runs: name one, below " + folder + "/runs");
    }
    if (!Files.isRegularFile(folder.resolve("run.json"))) {
      throw new UsageException(folder + " is no finished run: it holds no run.json");
    }
  }

  /**
   * Checks that a folder holds one finished run with score lines.
   *
   * @throws UsageException if it does not
   */
  static void requireScores(Path folder) throws UsageException {
    requireEnded(folder);
    if (!Files.isDirectory(folder.resolve("scores"))) {
      throw new UsageException(folder + " holds no scores/: the run wrote no --formats=jsonl");
    }
  }
}
