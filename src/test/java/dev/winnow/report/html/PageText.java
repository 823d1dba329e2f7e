package dev.winnow.report.html;

import dev.winnow.model.result.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text with the places of its evidence in code points. */
final class PageText {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<Evidence>> evidence = new TreeMap<>();
  private int length;

  PageText say(String words) {
    text.append(words);
    length += words.codePointCount(0, words.length());
    return this;
  }

  /** Words that count as evidence of a signal. */
  PageText mark(String signal, String words, @Nullable String expected, String note) {
    int start = length;
    say(words);
    evidence
        .computeIfAbsent(signal, s -> new ArrayList<>())
        .add(new Evidence(start, length, words, expected, note, Map.of()));
    return this;
  }

  int length() {
    return length;
  }

  List<Evidence> evidence(String signal) {
    return evidence.getOrDefault(signal, List.of());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
