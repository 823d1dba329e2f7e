package dev.winnow.train.phrasing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Swaps that were seen: word for word out of phrases that people caught, of pairs of texts with
 * marked swaps, and of the slots of spinner templates.
 *
 * <p>Three forms, told by name: {@code .tsv} with the columns spun and expected; {@code .jsonl}
 * with {@code original} and {@code perturbed}, swapped words in double brackets; {@code .txt} with
 * slots {@code {a|b|c}}.
 */
public final class ListedPairs {
  /** A word and what it stood for. */
  public record Pair(String spun, String original) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int bySpun = spun.compareTo(other.spun);
      return bySpun != 0 ? bySpun : original.compareTo(other.original);
    }
  }

  private static final Pattern MARKED = Pattern.compile("\\[\\[([^\\]]*)\\]\\]");
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double WEAK = 0.25; // machine swaps and templates: many, and far-fetched

  /** A phrase as caught, and what was meant; the same number of words where they pair up. */
  public record Phrase(List<String> spun, List<String> expected) {}

  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<Pair, Double> support = new TreeMap<>();
  private final Predicate<String> wanted;

  /** Takes only listed phrases that pass, so that others can be held out. */
  public ListedPairs(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /** Pairs with the sightings behind them, in order. */
  public Map<Pair, Double> support() {
    return support;
  }

  /** The listed phrases, in order. */
  public List<Phrase> phrases() {
    return phrases;
  }

  /**
   * What people meant, as running text: expected phrases are English that people write, each read
   * {@code times} times so that it counts as known.
   */
  public TrainingText expected(int times) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(phrases.stream().map(phrase -> String.join(" ", phrase.expected())).toList())
        .forEach(phrase -> text.append((phrase + "\n").repeat(times)));
    return new TrainingText("expected phrases", "expected phrases", false, text.toString());
  }

  /** Reads one file. */
  public void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    for (String line : Files.readAllLines(file)) {
      if (name.endsWith(".tsv")) {
        phrase(line);
      } else if (name.endsWith(".jsonl")) {
        marked(JSON.readTree(line));
      } else {
        slots(line);
      }
    }
  }

  private void phrase(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length >= 2 && !cells[1].equals("expected") && wanted.test(cells[0])) {
      Phrase phrase = new Phrase(words(cells[0]), words(cells[1].split("/", 2)[0]));
      phrases.add(phrase);
      align(phrase.spun(), phrase.expected());
    }
  }

  /** The words of a phrase without what stands in brackets. */
  static List<String> words(String phrase) {
    String bare = phrase.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", " ");
    List<String> words = new ArrayList<>();
    for (String word : bare.split("[^\\p{L}\\p{Nd}'-]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private void align(List<String> spun, List<String> expected) {
    int from = 0;
    int spunTo = spun.size();
    int expectedTo = expected.size();
    while (from < spunTo && from < expectedTo && spun.get(from).equals(expected.get(from))) {
      from++;
    }
    while (spunTo > from
        && expectedTo > from
        && spun.get(spunTo - 1).equals(expected.get(expectedTo - 1))) {
      spunTo--;
      expectedTo--;
    }
    if (spunTo == expectedTo && spunTo - from <= 4) {
      for (int i = from; i < spunTo; i++) {
        add(spun.get(i), expected.get(i), 1);
      }
    }
  }

  private void marked(JsonNode row) {
    Matcher original = MARKED.matcher(row.path("original").asText());
    Matcher perturbed = MARKED.matcher(row.path("perturbed").asText());
    while (original.find() && perturbed.find()) {
      add(
          perturbed.group(1).toLowerCase(Locale.ROOT),
          original.group(1).toLowerCase(Locale.ROOT),
          WEAK);
    }
  }

  private void slots(String line) {
    Matcher slot = SLOT.matcher(line);
    while (slot.find()) {
      String[] options = slot.group(1).toLowerCase(Locale.ROOT).split("\\|", -1);
      for (String spun : options) {
        for (String original : options) {
          add(spun.strip(), original.strip(), WEAK);
        }
      }
    }
  }

  private void add(String spun, String original, double weight) {
    if (!spun.equals(original) && spun.indexOf(' ') < 0 && original.indexOf(' ') < 0) {
      support.merge(new Pair(spun, original), weight, Double::sum);
    }
  }
}
