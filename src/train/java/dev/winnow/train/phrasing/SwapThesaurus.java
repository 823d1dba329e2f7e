package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The known swaps read backwards: what a spinner would write for a word. */
final class SwapThesaurus {
  private record Option(int spun, double strength) {}

  private final WordVocabulary vocabulary;
  private final List<List<Option>> options = new ArrayList<>();

  SwapThesaurus(WordVocabulary vocabulary, SwapTable swaps) {
    this.vocabulary = vocabulary;
    for (int id = 0; id < vocabulary.size(); id++) {
      options.add(new ArrayList<>(2));
    }
    for (int spun = 0; spun < vocabulary.size(); spun++) {
      int word = spun;
      swaps.forEach(
          spun, (original, strength) -> options.get(original).add(new Option(word, strength)));
    }
  }

  /** Draws a swap by strength to a power; the flatter, the more far-fetched. */
  String swap(String form, double flat, SplittableRandom random) {
    int id = vocabulary.id(form);
    if (id < 0 || options.get(id).isEmpty()) {
      return form;
    }
    List<Option> choice = options.get(id);
    double total = 0;
    for (Option option : choice) {
      total += Math.exp(option.strength() * (1.5 - flat));
    }
    double left = random.nextDouble() * total;
    for (Option option : choice) {
      left -= Math.exp(option.strength() * (1.5 - flat));
      if (left <= 0) {
        return vocabulary.word(option.spun());
      }
    }
    return vocabulary.word(choice.get(choice.size() - 1).spun());
  }
}
