package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/** Draws texts of every register, the same number of each, so that no collection drowns another. */
final class HonestTexts {
  static final int FEWEST_WORDS = Words.FEWEST_TO_JUDGE;

  private HonestTexts() {}

  /** Up to a number of texts of each register, in a random but fixed order. */
  static List<TrainingText> draw(List<TrainingText> texts, int most, long seed) {
    Map<String, List<TrainingText>> registers = new TreeMap<>();
    for (TrainingText text : texts) {
      registers.computeIfAbsent(text.register(), key -> new ArrayList<>()).add(text);
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<TrainingText> drawn = new ArrayList<>();
    for (List<TrainingText> register : registers.values()) {
      for (int i = 0; i < Math.min(most, register.size()); i++) {
        int other = i + random.nextInt(register.size() - i);
        TrainingText text = register.get(other);
        register.set(other, register.get(i));
        register.set(i, text);
        drawn.add(text);
      }
    }
    return drawn;
  }

  /** The first words of a text, to the end of a sentence or line. */
  static String cut(String text, int words, Function<String, Words> splitter) {
    Words split = splitter.apply(text);
    if (split.count() <= words) {
      return text;
    }
    int end = split.ends()[words - 1];
    int line = text.indexOf('\n', end);
    int sentence = text.indexOf(". ", end);
    int stop =
        Math.min(line < 0 ? text.length() : line, sentence < 0 ? text.length() : sentence + 1);
    return text.substring(0, stop);
  }
}
