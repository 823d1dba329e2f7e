package dev.winnow.cli;

import dev.winnow.pipeline.UsageException;
import dev.winnow.review.Judged;
import dev.winnow.review.Labels;
import dev.winnow.review.RunRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
      description = "Verdicts of reviewers, one JSON object a line.")
  private Path labels = Path.of("");

  /** Name of the file of labels. */
  String labelsName() {
    return labels.toString();
  }

  /** The pages of the run that a person labelled. */
  Judged judged() throws UsageException, IOException {
    requireRun(run);
    try {
      Judged.Finder finder = new Judged.Finder(Labels.read(labels));
      RunRows.read(run, finder);
      return finder.judged();
    } catch (NoSuchFileException e) {
      throw new UsageException(labels + ": there is no such file");
    }
  }

  /** Says that a folder is not a finished run, where it is not. */
  static void requireRun(Path folder) throws UsageException {
    if (!Files.isRegularFile(folder.resolve("run.json"))) {
      throw new UsageException(folder + " is no finished run: it holds no run.json");
    }
  }
}
