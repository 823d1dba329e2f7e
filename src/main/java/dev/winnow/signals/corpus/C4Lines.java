package dev.winnow.signals.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What C4's line rules would do to a text. */
final class C4Lines {
  private static final int LONGEST_WORD = 1000; // characters; C4's limit
  private static final int FEWEST_WORDS = 3; // C4's limit
  private static final List<String> POLICY =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  /** The first rule that a line fails, in the order in which they are asked. */
  enum Fate {
    TOO_LONG_WORD("a word of more than 1,000 characters"),
    NO_TERMINAL_PUNCT("no end mark, or an ellipsis"),
    TOO_FEW_WORDS("fewer than 3 words"),
    LOREM_IPSUM("lorem ipsum, which drops the page"),
    JAVASCRIPT("javascript"),
    CURLY_BRACKET("a curly bracket, which drops the page"),
    POLICY("a phrase of policies and cookie notices"),
    KEPT("kept");

    private final String summary;

    Fate(String summary) {
      this.summary = summary;
    }

    String summary() {
      return summary;
    }
  }

  private final boolean endMarkNeeded;
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final StringBuilder kept = new StringBuilder();
  private int sentences;
  private int words;

  private C4Lines(boolean endMarkNeeded) {
    this.endMarkNeeded = endMarkNeeded;
  }

  /**
   * Applies the rules.
   *
   * @param endMarkNeeded as C4 does it; FineWeb keeps lines without an end mark
   */
  static C4Lines of(CorpusText text, boolean endMarkNeeded) {
    C4Lines result = new C4Lines(endMarkNeeded);
    Lines lines = text.splitLines();
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.strippedStart(i);
      int end = Math.max(start, lines.strippedEnd(i));
      result.line(text.text().substring(start, end));
    }
    return result;
  }

  private void line(String raw) {
    String line = Citations.removed(raw);
    Fate fate = fate(raw, line);
    counts.merge(fate, 1, Integer::sum);
    if (fate != Fate.KEPT) {
      return;
    }
    SentenceCounter counter = new SentenceCounter(line);
    EnglishTokens.split(counter.text(), 0, line.length(), counter);
    sentences += counter.sentences();
    words += counter.words();
    kept.append(kept.isEmpty() ? "" : "\n").append(line);
  }

  private Fate fate(String raw, String line) {
    int count = 0;
    int start = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || PythonText.isSpace(raw.charAt(i))) {
        if (raw.codePointCount(start, i) > LONGEST_WORD) {
          return Fate.TOO_LONG_WORD;
        }
        count += i > start ? 1 : 0;
        start = i + 1;
      }
    }
    if (endMarkNeeded && !endsSentence(line)) {
      return Fate.NO_TERMINAL_PUNCT;
    }
    return count < FEWEST_WORDS ? Fate.TOO_FEW_WORDS : fateOfWords(line);
  }

  private static boolean endsSentence(String line) {
    return !line.isEmpty()
        && ".?!\"'".indexOf(line.charAt(line.length() - 1)) >= 0
        && !line.endsWith("...");
  }

  private static Fate fateOfWords(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains("lorem ipsum")) {
      return Fate.LOREM_IPSUM;
    }
    if (lower.contains("javascript")) {
      return Fate.JAVASCRIPT;
    }
    if (line.indexOf('{') >= 0) {
      return Fate.CURLY_BRACKET;
    }
    return POLICY.stream().anyMatch(lower::contains) ? Fate.POLICY : Fate.KEPT;
  }

  int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /** Kept lines, joined by newlines. */
  String kept() {
    return kept.toString().strip();
  }

  /** Sentences in kept lines. */
  int sentences() {
    return sentences;
  }

  /** Tokens in kept lines. */
  int words() {
    return words;
  }
}
