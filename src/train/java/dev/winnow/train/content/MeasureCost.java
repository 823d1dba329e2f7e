package dev.winnow.train.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Command: what extraction costs on top of the parser, in CPU time of one thread.
 *
 * <p>{@code MeasureCost FOLDER…}: reads all {@code .html} files below. Each page goes through every
 * way in turn, each round beginning with another one, since what goes first finds the caches cold;
 * of each way the page's fastest round counts: so a busy machine disturbs little.
 */
public final class MeasureCost {
  private static final int WARM_UP = 4; // rounds; the compiler has settled after three
  private static final int ROUNDS = 8; // each way is first twice

  private MeasureCost() {}

  /** A way to read a page; returns something, so that no work is left out. */
  private interface Work {
    int read(byte[] html) throws IOException, ExtractionException;
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException, ExtractionException {
    List<byte[]> pages = new ArrayList<>();
    for (String folder : args) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
          pages.add(Files.readAllBytes(file));
        }
      }
    }
    PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
    Map<String, Work> ways = new LinkedHashMap<>();
    ways.put("parse", html -> parse(html).childNodeSize());
    ways.put("parse, charset known", html -> parse(new String(html, UTF_8)).childNodeSize());
    ways.put("parse and text()", html -> parse(html).text().length());
    ways.put("extract", html -> extractor.extract(page(html)).text().length());
    long[] best = best(pages, List.copyOf(ways.values()));
    int way = 0;
    for (String name : ways.keySet()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f pages/s | %.0f %% |%n",
          name,
          pages.size() / (best[way] / 1e9),
          100.0 * best[way] / best[0]);
      way++;
    }
  }

  /** Nanoseconds of each way for all pages. */
  private static long[] best(List<byte[]> pages, List<Work> ways)
      throws IOException, ExtractionException {
    long[] sums = new long[ways.size()];
    for (int round = 0; round < WARM_UP; round++) {
      for (byte[] page : pages) {
        once(page, ways, round);
      }
    }
    for (byte[] page : pages) {
      long[] best = once(page, ways, 0);
      for (int round = 1; round < ROUNDS; round++) {
        long[] again = once(page, ways, round);
        for (int way = 0; way < best.length; way++) {
          best[way] = Math.min(best[way], again[way]);
        }
      }
      for (int way = 0; way < best.length; way++) {
        sums[way] += best[way];
      }
    }
    return sums;
  }

  private static long[] once(byte[] page, List<Work> ways, int round)
      throws IOException, ExtractionException {
    long[] spent = new long[ways.size()];
    int sum = 0;
    for (int i = 0; i < spent.length; i++) {
      int way = (i + round) % spent.length;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      sum += ways.get(way).read(page);
      spent[way] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    if (sum < 0) {
      throw new IllegalStateException("lengths are not negative");
    }
    return spent;
  }

  private static Document parse(byte[] html) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(html), null, "");
  }

  private static Document parse(String html) {
    return Jsoup.parse(html);
  }

  private static Page page(byte[] html) {
    return new Page("", null, null, null, Media.HTML, html, null, new Origin("", 0, null));
  }
}
