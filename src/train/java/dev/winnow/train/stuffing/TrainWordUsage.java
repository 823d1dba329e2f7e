package dev.winnow.train.stuffing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns the resource {@code word-usage.txt} from folders of running text, one paragraph a line.
 *
 * <p>Arguments: the file to write, then the folders. Files are read in the order of their names and
 * nothing is drawn at random, so the same folders give the same file. Words met less than {@link
 * #FEWEST_USES} times are dropped: rare words of forum posts could point to a person.
 */
final class TrainWordUsage {
  private static final int FEWEST_USES = 40;
  private static final int MOST_LETTERS = 24; // longer runs are addresses
  private static final String HEAD =
      """
      # How words are used in running English. Columns, by tabs: word; uses right before a determiner
      # or an object pronoun, per thousand; share of its phrase-final uses that have a determiner or
      # number up to four words before, per cent; share of its uses inside a sentence that begin with
      # a capital letter, per cent. Words with fewer than 40 uses are left out.
      # Counted by dev.winnow.train.stuffing.TrainWordUsage over WORDS words: public posts, health and
      # news pages, abstracts of papers, recipes, travel, documents of governments and projects,
      # film reviews, transcripts of spoken news (gathered 2026-11), OpenStax textbooks (CC BY 4.0
      # and CC BY-NC-SA 4.0) and corpora that NLTK distributes (Brown, ABC, State of the Union, web
      # text, movie reviews). Counts of single words only; no sentence is held. The counts are the
      # project's own, under the project's licence.
      """;

  private TrainWordUsage() {}

  public static void main(String[] arguments) throws IOException {
    WordUsageCounter counter = new WordUsageCounter();
    for (int i = 1; i < arguments.length; i++) {
      for (Path file : textFiles(Path.of(arguments[i]))) {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            counter.read(line);
          }
        }
      }
    }
    Files.writeString(Path.of(arguments[0]), resource(counter.usages()), UTF_8);
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return new ArrayList<>(
          tree.filter(path -> path.toString().endsWith(".txt")).sorted().toList());
    }
  }

  private static String resource(Map<String, WordUsage> usages) {
    long total = usages.values().stream().mapToLong(usage -> usage.uses).sum();
    StringBuilder out =
        new StringBuilder(HEAD.replace("WORDS", String.format(Locale.ROOT, "%,d", total)));
    for (Map.Entry<String, WordUsage> entry : new TreeMap<>(usages).entrySet()) {
      WordUsage usage = entry.getValue();
      if (usage.uses >= FEWEST_USES && isWord(entry.getKey())) {
        out.append(entry.getKey())
            .append('\t')
            .append(share(1000, usage.asking + 0.5, usage.uses + 10))
            .append('\t')
            .append(share(100, usage.determined, usage.closing))
            .append('\t')
            .append(share(100, usage.capital, usage.inside))
            .append('\n');
      }
    }
    return out.toString();
  }

  private static boolean isWord(String form) {
    return form.length() <= MOST_LETTERS && form.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static long share(int whole, double part, int of) {
    return of == 0 ? 0 : Math.round(whole * part / of);
  }
}
