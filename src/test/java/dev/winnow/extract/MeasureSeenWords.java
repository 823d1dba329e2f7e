package dev.winnow.extract;

import dev.winnow.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A command that prints, for each page, the share of a browser's words that our text holds.
 *
 * <p>{@code MeasureSeenWords FOLDER PAGES}: reads so many of the {@code .html} and {@code .html.gz}
 * files below the folder, evenly spread.
 */
public final class MeasureSeenWords {
  private MeasureSeenWords() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      all = files.filter(MeasureSeenWords::isPage).sorted().toList();
    }
    int wanted = Math.min(all.size(), Integer.parseInt(args[1]));
    Path folder = Files.createTempDirectory("seen-words");
    List<SeenWords> seen = new ArrayList<>();
    try (Browser browser = Browser.start(Browser.installed().orElseThrow(), folder)) {
      for (int i = 0; i < wanted; i++) {
        Path file = all.get((int) ((long) i * all.size() / wanted));
        SeenWords words = SeenWords.of(browser, folder, bytes(file));
        seen.add(words);
        System.out.printf(
            Locale.ROOT,
            "%.4f  %6d words  %s%n        lost %s, %d of them kept apart as hidden%n        more"
                + " %s%n",
            words.kept(),
            words.words(),
            file,
            first(words.lost()),
            words.apart().size(),
            first(words.more()));
      }
    }
    long words = seen.stream().mapToLong(SeenWords::words).sum();
    long lost = seen.stream().mapToLong(s -> s.lost().size()).sum();
    long apart = seen.stream().mapToLong(s -> s.apart().size()).sum();
    long more = seen.stream().mapToLong(s -> s.more().size()).sum();
    long good = seen.stream().filter(s -> s.kept() >= 0.99).count();
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d words of the browser: %d lost, %d of them kept apart as hidden (%.3f %%"
            + " kept); %d more; %d pages keep 99 %%%n",
        seen.size(),
        words,
        lost,
        apart,
        100.0 * (words - lost) / (words - apart),
        more,
        good);
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html") || file.toString().endsWith(".html.gz");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream stored = Files.newInputStream(file);
        InputStream page = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
      return page.readAllBytes();
    }
  }

  private static String first(List<String> words) {
    return words.size() + " " + words.subList(0, Math.min(40, words.size()));
  }
}
