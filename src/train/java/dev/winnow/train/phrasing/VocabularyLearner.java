package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts words, and keeps those that are worth an entry. */
final class VocabularyLearner {
  private static final int FEWEST = 3; // sightings; rarer words are mostly names and slips
  private static final int MOST_KNOWN = 80_000; // of the frequency list; past it, names and slips
  private static final int LONGEST = 30; // characters; longer ones are no words
  private static final int MOST_HELD = 4_000_000; // distinct forms in memory, some 400 MB

  private final Function<String, Words> splitter;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> seenInField = new HashMap<>();

  VocabularyLearner(Function<String, Words> splitter) {
    this.splitter = splitter;
  }

  void add(TrainingText text) {
    for (String form : splitter.apply(text.text()).forms()) {
      if (form.length() < LONGEST && !Character.isDigit(form.charAt(0))) {
        seen.merge(form, 1, Integer::sum);
        if (text.field()) {
          seenInField.merge(form, 1, Integer::sum);
        }
      }
    }
    if (seen.size() > MOST_HELD) {
      seen.values().removeIf(count -> count == 1);
      seenInField.keySet().retainAll(seen.keySet());
    }
  }

  /** The words, with those of a frequency list that the texts happen not to hold. */
  WordVocabulary vocabulary(Path frequencies) throws IOException {
    Map<String, Integer> kept = new TreeMap<>();
    seen.forEach(
        (form, count) -> {
          if (count >= FEWEST) {
            kept.put(form, count);
          }
        });
    List<String> known = Files.readAllLines(frequencies);
    for (String line : known.subList(0, Math.min(MOST_KNOWN, known.size()))) {
      String form = line.split(" ", 2)[0];
      if (form.length() > 1) {
        kept.putIfAbsent(form, seen.getOrDefault(form, 0));
      }
    }
    List<String> order =
        kept.keySet().stream()
            .sorted(
                Comparator.comparing((String form) -> -kept.getOrDefault(form, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return new WordVocabulary(order, counts(order, kept), counts(order, seenInField));
  }

  private static int[] counts(List<String> order, Map<String, Integer> counts) {
    return order.stream().mapToInt(form -> counts.getOrDefault(form, 0)).toArray();
  }
}
