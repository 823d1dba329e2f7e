package dev.winnow.bench;

import dev.winnow.bench.Child.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the packaged jar and prints the tables of {@code speed.md}. Every run is a process of
 * its own; of repeated runs the one with the least CPU time counts, because a busy machine only
 * adds.
 *
 * <p>System properties: {@code warcs} a glob of archives (the samples, repeated, where it is
 * empty); {@code parts} which tables; {@code repeat} how often; {@code growth} the factors.
 */
public final class Bench {
  private static final String JAR = Path.of("target", "winnow.jar").toString();
  private static final List<String> HEAP = List.of("-Xmx1g");

  private final List<Path> files;
  private final int repeat = Integer.getInteger("repeat", 3);

  private Bench(List<Path> files) {
    this.files = files;
  }

  /** Prints the tables that the property {@code parts} names. */
  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench(Pages.of(System.getProperty("warcs", "")));
    Set<String> parts =
        Set.of(System.getProperty("parts", "whole,steps,growth,workers,start").split(",", -1));
    if (parts.contains("whole")) {
      bench.whole();
    }
    if (parts.contains("steps")) {
      print("\n### CPU by step, one thread\n");
      print(Child.java(main("Steps", bench.files)).output());
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
      floors.add(Child.java(main("Floor", files)));
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
    long pages = pages(Child.java(main("Floor", files)));
    for (String factor : System.getProperty("growth", "1,4,16").split(",", -1)) {
      int times = Integer.parseInt(factor);
      Usage usage = score(List.of(Pages.repeated(files, times)), List.of());
      row(times + "×, " + times * pages + " pages", usage, times * pages, times * pages / 1e3);
    }
  }

  /** Wall time with one processor and with all; the JVM is told how many there are. */
  private void workers() throws IOException, InterruptedException {
    print("\n### Workers\n");
    print("| input | one processor, s | all, s | × |");
    print("|---|---|---|---|");
    workers("many files", Pages.repeated(files, 4));
    workers("one large file", Pages.joined(files, 4));
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
      explains.add(jar(List.of(), "explain", page.toString()));
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
    String output = "--output=" + Pages.fresh("out");
    return jar(flags, "score", "--input=" + inputs, output);
  }

  private static Usage jar(List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(HEAP);
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR));
    command.addAll(List.of(arguments));
    return Child.java(command);
  }

  private static List<String> main(String name, List<Path> files) {
    List<String> command = new ArrayList<>(HEAP);
    String classes = Path.of("target", "test-classes").toString();
    command.addAll(List.of("-cp", JAR + System.getProperty("path.separator") + classes));
    command.add(Bench.class.getPackageName() + "." + name);
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
