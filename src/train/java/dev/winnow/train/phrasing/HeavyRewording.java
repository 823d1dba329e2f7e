package dev.winnow.train.phrasing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Texts as a tool would reword them if it were asked for far more swaps: every swap that it made
 * anywhere is made in any of its texts. So weights meet pages of which hardly a clause is left.
 */
final class HeavyRewording {
  private static final int FEWEST_LETTERS = 3; // of a swapped word and of what replaced it
  private static final int SEED = 20261201;

  private final Map<String, TreeSet<String>> swaps = new TreeMap<>();
  private final Map<String, String> originals = new LinkedHashMap<>();

  /** Takes a row of a tool: its swaps and the text that it reworded. */
  void add(JsonNode row) {
    originals.put(row.path("base").asText(), row.path("original").asText());
    String spun = row.path("spun").asText();
    for (JsonNode swap : row.path("swaps")) {
      String was = swap.path(2).asText().toLowerCase(Locale.ROOT);
      String is =
          spun.substring(
                  spun.offsetByCodePoints(0, swap.path(0).asInt()),
                  spun.offsetByCodePoints(0, swap.path(1).asInt()))
              .toLowerCase(Locale.ROOT);
      if (isWord(was) && isWord(is)) {
        swaps.computeIfAbsent(was, key -> new TreeSet<>()).add(is);
      }
    }
  }

  private static boolean isWord(String text) {
    return text.length() >= FEWEST_LETTERS && text.chars().allMatch(Character::isLetter);
  }

  /**
   * The originals with as many of their words swapped, or with all that the tool knows.
   *
   * @param share of the words
   */
  List<String> texts(double share) {
    List<String> texts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (String original : originals.values()) {
      texts.add(reworded(original, share, random));
    }
    return texts;
  }

  private String reworded(String text, double share, SplittableRandom random) {
    Words words = WordSplitter.split(text);
    int known = 0;
    for (int at = 0; at < words.count(); at++) {
      known += swaps.containsKey(form(words, at)) ? 1 : 0;
    }
    double swapped = share * words.count() / Math.max(1, known);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = 0; at < words.count(); at++) {
      TreeSet<String> choices = swaps.get(form(words, at));
      if (choices != null && random.nextDouble() < swapped) {
        List<String> list = List.copyOf(choices);
        String chosen = list.get(random.nextInt(list.size()));
        int start = words.starts()[at];
        boolean capital = Character.isUpperCase(text.charAt(start));
        out.append(text, from, start)
            .append(capital ? capitalised(chosen) : chosen);
        from = words.ends()[at];
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String form(Words words, int at) {
    return words.vocabulary()[words.numbers()[at]];
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
