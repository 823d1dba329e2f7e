package dev.winnow.extract.train;

import dev.winnow.extract.train.ContentTrainer.Sample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Command: Winnow beside the libraries that find main content, as a Markdown table: agreement with
 * the marked text and speed.
 *
 * <p>{@code CompareExtractors DATA}: the folder of the collections. Winnow's agreement is that of a
 * five-fold cross-validation; the others were made before, so that all of it is new to them. Speed
 * is CPU time of one thread, bytes to text; the contenders take turns page by page, so that a busy
 * machine hits all of them, and the best of three rounds counts.
 */
public final class CompareExtractors {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 3; // the compiler has settled after one round of 1,500 pages

  private final List<Sample> samples;
  private final List<Result> results = new ArrayList<>();

  /** What one contender did. */
  private static final class Result {
    final Contender contender;
    final long[] nanos = new long[ROUNDS];
    final IdentityHashMap<Sample, List<String>> words = new IdentityHashMap<>();
    int failed;

    Result(Contender contender) {
      this.contender = contender;
    }
  }

  private CompareExtractors(List<Sample> samples) {
    this.samples = samples;
    results.add(new Result(Contenders.PARSER));
    Contenders.LIBRARIES.forEach(library -> results.add(new Result(library)));
    results.add(new Result(Contenders.OURS));
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    List<Sample> samples = TrainContent.samples(Path.of(args[0]));
    CompareExtractors comparison = new CompareExtractors(samples);
    for (int round = 0; round < ROUNDS; round++) {
      comparison.round(round);
    }
    comparison.print(TrainContent.judged(samples, FOLDS));
  }

  private void round(int round) {
    for (Sample sample : samples) {
      String label = sample.page().reading().document().charset().charset();
      for (Result result : results) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String text = read(result, sample.page().html(), Charset.forName(label));
        result.nanos[round] += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        if (round == 0) {
          result.words.put(sample, Shingles.words(text));
        }
      }
    }
  }

  /** A page that breaks a library has no text for it. */
  private static String read(Result result, byte[] html, Charset charset) {
    try {
      return result.contender.way().read(html, charset);
    } catch (Exception | StackOverflowError | LinkageError e) {
      result.failed++;
      return "";
    }
  }

  private void print(List<float[]> judged) {
    System.out.println(
        "| | aeb P, R, F1 | cleaneval P, R, F1 | dragnet P, R, F1 | page-signal P, R, F1"
            + " | pages/s | failed |");
    System.out.println("| --- | --- | --- | --- | --- | ---: | ---: |");
    for (Result result : results) {
      boolean ours = result.contender.equals(Contenders.OURS);
      String agreement =
          Agreement.row(
              samples,
              sample ->
                  ours
                      ? TrainContent.shipped(samples, judged, sample)
                      : result.words.getOrDefault(sample, List.of()),
              Shingles.MEASURE);
      System.out.printf(
          Locale.ROOT,
          "| %s %s| %,.0f | %d |%n",
          result.contender.name(),
          agreement,
          samples.size() * 1e9 / Arrays.stream(result.nanos).min().orElseThrow(),
          result.failed / ROUNDS);
    }
  }
}
