package dev.winnow.signals.corpus;

import java.util.EnumMap;
import java.util.Map;

/** What C4's line rules would do to a text. */
final class C4Lines {
  private static final int LONGEST_WORD = 1000; // characters; C4's limit
  private static final int FEWEST_WORDS = 3; // C4's limit

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

  private final Map<Fate, Integer> strict = new EnumMap<>(Fate.class);
  private final Map<Fate, Integer> lenient = new EnumMap<>(Fate.class);
  private final StringBuilder kept = new StringBuilder();
  private int strictSentences;
  private int sentences;
  private int words;

  private final CorpusText text;
  private int token;

  private C4Lines(CorpusText text) {
    this.text = text;
  }

  /** Applies the rules, both as C4 does and as FineWeb, which keeps lines without an end mark. */
  static C4Lines of(CorpusText text) {
    C4Lines result = new C4Lines(text);
    Lines lines = text.splitLines();
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.strippedStart(i);
      result.line(start, Math.max(start, lines.strippedEnd(i)));
    }
    return result;
  }

  private void line(int start, int end) {
    String raw = text.text().substring(start, end);
    String line = Citations.removed(raw);
    boolean cut = line.length() < raw.length(); // the words on either side may be one now
    Fate fate = fate(start, end, line, cut);
    boolean open = fate != Fate.TOO_LONG_WORD && !endsSentence(line);
    Fate strictFate = open ? Fate.NO_TERMINAL_PUNCT : fate;
    strict.merge(strictFate, 1, Integer::sum);
    lenient.merge(fate, 1, Integer::sum);
    if (fate == Fate.KEPT) {
      kept.append(kept.isEmpty() ? "" : "\n").append(line);
      count(line, start, cut ? start : end, strictFate == Fate.KEPT);
    }
  }

  /** Counts over the tokens that the whole text has, unless citations were cut from the line. */
  private void count(String line, int start, int end, boolean strictly) {
    SentenceCounter counter;
    if (end > start || line.isEmpty()) {
      counter = new SentenceCounter(text.chars());
      TokenTable tokens = text.tokens();
      while (token < tokens.size() && tokens.placeOf(token) < start) {
        token++;
      }
      for (; token < tokens.size() && tokens.placeOf(token) < end; token++) {
        int id = tokens.at(token);
        int place = tokens.placeOf(token);
        counter.token(place, place + tokens.end(id) - tokens.start(id));
      }
    } else {
      char[] chars = line.toCharArray();
      counter = new SentenceCounter(chars);
      EnglishTokens tokens = EnglishTokens.of(chars, 0, chars.length);
      for (int i = 0; i < tokens.size(); i++) {
        counter.token(tokens.start(i), tokens.end(i));
      }
    }
    sentences += counter.sentences();
    strictSentences += strictly ? counter.sentences() : 0;
    words += counter.words();
  }

  /** The rules other than that of end marks, which stands between the first and the second. */
  private Fate fate(int from, int to, String line, boolean cut) {
    char[] chars = text.chars();
    boolean mayBeLong = to - from > LONGEST_WORD;
    int count = 0;
    int start = from;
    for (int i = from; i <= to && (mayBeLong || count < FEWEST_WORDS); i++) {
      if (i == to || PythonText.isSpace(chars[i])) {
        if (i - start > LONGEST_WORD
            && Character.codePointCount(chars, start, i - start) > LONGEST_WORD) {
          return Fate.TOO_LONG_WORD;
        }
        count += i > start ? 1 : 0;
        start = i + 1;
      }
    }
    if (count < FEWEST_WORDS) {
      return Fate.TOO_FEW_WORDS;
    }
    if (cut || C4Words.isMarked(text, from, to)) {
      return C4Words.fate(line);
    }
    return line.indexOf('{') >= 0 ? Fate.CURLY_BRACKET : Fate.KEPT;
  }

  private static boolean endsSentence(String line) {
    return !line.isEmpty()
        && ".?!\"'".indexOf(line.charAt(line.length() - 1)) >= 0
        && !line.endsWith("...");
  }

  /** Lines by fate, as C4 judges. */
  int strict(Fate fate) {
    return strict.getOrDefault(fate, 0);
  }

  /** Lines by fate, as FineWeb has C4 judge. */
  int lenient(Fate fate) {
    return lenient.getOrDefault(fate, 0);
  }

  /** Sentences in the lines that C4 keeps. */
  int strictSentences() {
    return strictSentences;
  }

  /** Sentences in the lines that FineWeb keeps. */
  int sentences() {
    return sentences;
  }

  /** Tokens in the lines that FineWeb keeps. */
  int words() {
    return words;
  }

  /** The lines that FineWeb keeps, joined by newlines. */
  String kept() {
    return kept.toString().strip();
  }
}
