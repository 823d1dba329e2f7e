package dev.winnow.train.content;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Command: Winnow beside the libraries that find main content, as a Markdown table: agreement with
 * the marked text and speed.
 *
 * <p>{@code CompareExtractors DATA}: the folder of the collections. Winnow's agreement is that of a
 * five-fold cross-validation; the others were made before, so that all of it is new to them. Speed
 * is CPU time of one thread, bytes to text, on every tenth page after all have been read once; the
 * contenders take turns page by page, so that a busy machine hits all of them, and the best of
 * three rounds counts.
 */
public final class CompareExtractors {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 3;
  private static final int TIMED = 10; // one page in so many: the slowest would take all day

  private final List<GoldPage> samples;
  private final List<Result> results = new ArrayList<>();

  /** What one contender did. */
  private static final class Result {
    final Contender contender;
    final long[] nanos = new long[ROUNDS];
    final IdentityHashMap<GoldPage, List<String>> words = new IdentityHashMap<>();
    final Set<String> failed = new HashSet<>();

    Result(Contender contender) {
      this.contender = contender;
    }
  }

  private CompareExtractors(List<GoldPage> samples) {
    this.samples = samples;
    results.add(new Result(Contenders.PARSER));
    Contenders.LIBRARIES.forEach(library -> results.add(new Result(library)));
    results.add(new Result(Contenders.OURS));
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    List<GoldPage> samples = GoldPages.read(Path.of(args[0]));
    CompareExtractors comparison = new CompareExtractors(samples);
    comparison.readAll();
    for (int round = 0; round < ROUNDS; round++) {
      comparison.time(round);
    }
    comparison.print(TrainContent.judged(samples, FOLDS));
  }

  /** Reads every page for the agreement; the compiler has settled afterwards. */
  private void readAll() {
    for (GoldPage sample : samples) {
      for (Result result : results) {
        result.words.put(sample, WordAgreement.words(read(result, sample)));
      }
    }
  }

  private void time(int round) {
    for (int i = 0; i < samples.size(); i += TIMED) {
      for (Result result : results) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(result, samples.get(i));
        result.nanos[round] +=
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      }
    }
  }

  /** A page that breaks a library has no text for it. */
  private static String read(Result result, GoldPage sample) {
    String charset = sample.reading().document().charset().charset();
    try {
      return result.contender.way().read(sample.html(), Charset.forName(charset));
    } catch (Exception | StackOverflowError | LinkageError e) {
      result.failed.add(sample.set() + sample.source());
      return "";
    }
  }

  private void print(Map<GoldPage, float[]> judged) {
    int timed = (samples.size() + TIMED - 1) / TIMED;
    AgreementTable table = new AgreementTable(samples);
    System.out.println(table.heading());
    for (Result result : results) {
      boolean ours = result.contender.equals(Contenders.OURS);
      System.out.println(
          table.row(
              result.contender.name(),
              page ->
                  ours
                      ? TrainContent.shipped(page, judged.getOrDefault(page, new float[0]))
                      : result.words.getOrDefault(page, List.of())));
    }
    for (Result result : results) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f pages/s | %d failed |%n",
          result.contender.name(),
          timed * 1e9 / Arrays.stream(result.nanos).min().orElseThrow(),
          result.failed.size());
    }
  }
}
