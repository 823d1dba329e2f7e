package dev.winnow.train.stuffing;

import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.text.WordSplitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how each word is used in running text: one pass, no parser. */
final class WordUsageCounter {
  private static final int DETERMINER_REACH = 4; // words, as in "a very good local dentist"
  private static final Set<String> ASKED_FOR =
      Set.of(
          "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its",
          "our", "their", "some", "any", "it", "them", "him", "me", "us");

  private final Map<String, WordUsage> usages = new HashMap<>();

  /** Usage by word. */
  Map<String, WordUsage> usages() {
    return usages;
  }

  /** Counts one paragraph. */
  void read(String paragraph) {
    Words words = WordSplitter.split(paragraph);
    List<String> forms = words.forms();
    int clause = 0; // first word since the last mark
    int determiner = -DETERMINER_REACH - 1; // the last one of the clause
    for (int i = 0; i < forms.size(); i++) {
      boolean joined = i > 0 && isSpace(paragraph, words.ends()[i - 1], words.starts()[i]);
      if (!joined) {
        clause = i;
        determiner = i - DETERMINER_REACH - 1;
      }
      boolean lastOfClause =
          i + 1 == forms.size() || !isSpace(paragraph, words.ends()[i], words.starts()[i + 1]);
      WordUsage usage = usages.computeIfAbsent(forms.get(i), form -> new WordUsage());
      usage.uses++;
      String next = lastOfClause ? "" : forms.get(i + 1);
      usage.asking += ASKED_FOR.contains(next) ? 1 : 0;
      if (lastOfClause || FunctionWords.isFunction(next)) {
        usage.closing++;
        usage.determined += i - determiner <= DETERMINER_REACH ? 1 : 0;
      }
      if (i > clause) {
        usage.inside++;
        usage.capital += Character.isUpperCase(paragraph.charAt(words.starts()[i])) ? 1 : 0;
      }
      if (FunctionWords.isDeterminer(forms.get(i)) || Character.isDigit(forms.get(i).charAt(0))) {
        determiner = i;
      }
    }
  }

  private static boolean isSpace(String text, int from, int to) {
    return to == from + 1 && text.charAt(from) == ' ';
  }
}
