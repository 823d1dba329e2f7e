package dev.winnow.train.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Texts of many sources, among which families are hidden. */
final class HiddenTexts {
  private static final int FEWEST_WORDS = 80;
  private static final int PAGE_WORDS = 250; // of pages made from files with a paragraph a line
  private static final int GRAM = 5;
  private static final List<String> FIELDS = List.of("text", "a", "article", "content");
  private static final ObjectMapper JSON = new ObjectMapper();

  private HiddenTexts() {}

  /**
   * Reads files, or all files below a folder: {@code .jsonl} with a text a row, {@code .txt} with a
   * paragraph a line, from which pages of some 250 words are made.
   *
   * @param most pages of one file, taken evenly
   */
  static List<String> read(Path place, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> below = Files.walk(place)) {
      for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
        List<String> found =
            file.toString().endsWith(".jsonl")
                ? rows(file)
                : file.toString().endsWith(".txt") ? paragraphs(file) : List.of();
        int step = Math.max(1, found.size() / most);
        for (int i = 0; i < found.size(); i += step) {
          texts.add(found.get(i));
        }
      }
    }
    return texts;
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      for (String field : FIELDS) {
        if (row.path(field).isTextual() && words(row.path(field).asText()) >= FEWEST_WORDS) {
          texts.add(row.path(field).asText());
        }
      }
    }
    return texts;
  }

  private static List<String> paragraphs(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int words = 0;
    for (String line : Files.readAllLines(file)) {
      open.append(line).append('\n');
      words += words(line);
      if (words >= PAGE_WORDS) {
        texts.add(open.toString());
        open.setLength(0);
        words = 0;
      }
    }
    if (words >= FEWEST_WORDS) {
      texts.add(open.toString());
    }
    return texts;
  }

  /**
   * The texts that share less than half of their sequences of five words with every text before
   * them, so that no two of them are kin by any measure.
   */
  static List<String> distinct(List<String> texts) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    List<String> kept = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (String text : texts) {
      Set<Integer> grams = grams(text);
      Map<Integer, Integer> common = new HashMap<>();
      for (int gram : grams) {
        places.getOrDefault(gram, List.of()).forEach(i -> common.merge(i, 1, Integer::sum));
      }
      boolean kin =
          common.entrySet().stream()
              .anyMatch(e -> 2 * e.getValue() >= Math.min(grams.size(), sizes.get(e.getKey())));
      if (!kin) {
        grams.forEach(gram -> places.computeIfAbsent(gram, g -> new ArrayList<>()).add(kept.size()));
        kept.add(text);
        sizes.add(grams.size());
      }
    }
    return kept;
  }

  private static Set<Integer> grams(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\W+", -1);
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= words.length; i++) {
      grams.add(List.of(words).subList(i, i + GRAM).hashCode());
    }
    return grams;
  }

  static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }
}
