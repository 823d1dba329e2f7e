package dev.winnow.bench;

import dev.winnow.bench.MeasuredProcess.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the distribution and prints the tables of {@code speed.md}. Every run is a process of
 * its own; of repeated runs the one with the least CPU time counts, because other work on the
 * machine can only add to it.
 *
 * <p>System properties: {@code warcs} a glob of archives (if it is empty, the samples, repeated);
 * {@code parts} the tables to print; {@code repeat} the number of runs; {@code growth} the factors.
 */
public final class BenchmarkTables {
  private static final String JAR = Path.of("target", "winnow.jar").toString();
  private static final String SCRIPT = Path.of("target", "winnow", "bin", "winnow").toString();
  private static final String HEAP = "-Xmx1g";

  private final List<Path> files;
  private final int repeat = Integer.getInteger("repeat", 3);

  private BenchmarkTables(List<Path> files) {
    this.files = files;
  }

  /** Prints the tables that the property {@code parts} names. */
  public static void main(String[] arguments) throws Exception {
    BenchmarkTables bench = new BenchmarkTables(BenchmarkPages.of(System.getProperty("warcs", "")));
    Set<String> parts =
        Set.of(System.getProperty("parts", "whole,steps,growth,workers,start").split(",", -1));
    if (parts.contains("whole")) {
      bench.whole();
    }
    if (parts.contains("steps")) {
      print("\n### CPU by step, one thread\n");
      print(MeasuredProcess.java(main("StepCosts", bench.files)).output());
    }
    if (parts.contains("growth")) {
      bench.growth();
    }
    if (parts.contains("workers")) {
      bench.workers();
    }
    if (parts.contains("start")) {
      bench.start();
    }
  }

  private void whole() throws IOException, InterruptedException {
    print("### A whole run against the floor\n");
    print("| run | pages/s | CPU-s | × floor | pages per CPU-s | peak MB |");
    print("|---|---|---|---|---|---|");
    List<Usage> floors = new ArrayList<>();
    List<Usage> scores = new ArrayList<>();
    for (int i = 0; i < repeat; i++) {
      floors.add(MeasuredProcess.java(main("FloorRun", files)));
      scores.add(score(files, List.of()));
    }
    Usage floor = least(floors);
    long pages = pages(floor);
    row("floor: jwarc, jsoup, text()", floor, pages, floor.cpu());
    row("score, every signal", least(scores), pages, floor.cpu());
  }

  private void growth() throws IOException, InterruptedException {
    print("\n### Growth\n");
    print("| inputs | pages/s | CPU-s | CPU ms a page | pages per CPU-s | peak MB |");
    print("|---|---|---|---|---|---|");
    long pages = pages(MeasuredProcess.java(main("FloorRun", files)));
    for (String factor : System.getProperty("growth", "1,4,16").split(",", -1)) {
      int times = Integer.parseInt(factor);
      Usage usage = score(List.of(BenchmarkPages.repeated(files, times)), List.of());
      row(times + "×, " + times * pages + " pages", usage, times * pages, times * pages / 1e3);
    }
  }

  /** Wall time with one processor and with all; a JVM flag sets the number. */
  private void workers() throws IOException, InterruptedException {
    print("\n### Workers\n");
    print("| input | one processor, s | all, s | × |");
    print("|---|---|---|---|");
    workers("many files", BenchmarkPages.repeated(files, 4));
    workers("one large file", BenchmarkPages.joined(files, 4));
  }

  private void workers(String name, Path input) throws IOException, InterruptedException {
    double one = score(List.of(input), List.of("-XX:ActiveProcessorCount=1")).wall();
    double all = score(List.of(input), List.of()).wall();
    print(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", name, one, all, one / all));
  }

  private void start() throws IOException, InterruptedException {
    print("\n### Start\n");
    print("| command | s | CPU-s |");
    print("|---|---|---|");
    Path page = Path.of("samples", "pages", "spam", "all-three-faults.txt");
    List<Usage> explains = new ArrayList<>();
    List<Usage> samples = new ArrayList<>();
    for (int i = 0; i < repeat; i++) {
      explains.add(winnow(List.of(), "explain", page.toString()));
      samples.add(score(List.of(Path.of("samples", "pages")), List.of()));
    }
    start("explain, one page", least(explains));
    start("score, the samples", least(samples));
  }

  private static void start(String name, Usage usage) {
    print(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", name, usage.wall(), usage.cpu()));
  }

  private static void row(String name, Usage usage, long pages, double unit) {
    print(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.1f | %.2f | %.0f | %.0f |",
            name,
            pages / usage.wall(),
            usage.cpu(),
            usage.cpu() / unit,
            pages / usage.cpu(),
            usage.peakMb()));
  }

  private static Usage score(List<Path> input, List<String> flags)
      throws IOException, InterruptedException {
    String inputs = String.join(",", input.stream().map(Path::toString).toList());
    String output = "--output=" + BenchmarkPages.fresh("out");
    return winnow(flags, "score", "--input=" + inputs, output);
  }

  /** Runs a command of the distribution under flags for its JVM. */
  private static Usage winnow(List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT));
    command.addAll(List.of(arguments));
    String given = (HEAP + " " + String.join(" ", flags)).strip();
    return MeasuredProcess.run(Map.of("WINNOW_OPTS", given), command);
  }

  private static List<String> main(String name, List<Path> files) {
    List<String> command = new ArrayList<>(List.of(HEAP));
    String classes = Path.of("target", "test-classes").toString();
    command.addAll(List.of("-cp", JAR + System.getProperty("path.separator") + classes));
    command.add(BenchmarkTables.class.getPackageName() + "." + name);
    files.forEach(file -> command.add(file.toString()));
    return command;
  }

  private static long pages(Usage floor) {
    return Long.parseLong(floor.output().strip().split(" ", 2)[0]);
  }

  private static Usage least(List<Usage> runs) {
    return runs.stream().min(Comparator.comparingDouble(Usage::cpu)).orElseThrow();
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
