package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.LineSplits;
import dev.winnow.signals.corpus.text.SentenceCounter;
import dev.winnow.signals.corpus.text.TextChunks;
import dev.winnow.signals.corpus.text.TokenTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What C4Signals's line rules would do to a text. */
final class C4Lines {
  private static final int FEWEST_WORDS = 3; // C4Signals's limit

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

    private final String signal = "c4_lines_" + name().toLowerCase(Locale.ROOT);
    private final String summary;

    Fate(String summary) {
      this.summary = summary;
    }

    /** Name of the signal that counts its lines. */
    String signal() {
      return signal;
    }

    String summary() {
      return summary;
    }
  }

  private final String text;
  private final TextChunks chunks;
  private final TokenTable tokens;
  private final LineRanges lines;
  private final byte[] marks; // by chunk
  private final byte[] kinds; // by token
  private int token;

  private final Fate[] strict; // by line
  private final Fate[] lenient;
  private final LineRanges kept;
  private boolean cut;
  private int strictSentences;
  private int sentences;
  private int words;

  private C4Lines(String text, TextChunks chunks, TokenTable tokens, LineRanges lines) {
    this.text = text;
    this.chunks = chunks;
    this.tokens = tokens;
    this.lines = lines;
    marks = C4Words.marks(chunks);
    kinds = SentenceCounter.kinds(tokens);
    kept = new LineRanges(chunks);
    strict = new Fate[lines.size()];
    lenient = new Fate[lines.size()];
  }

  /**
   * Applies the rules, both as C4Signals does and as FineWeb, which keeps lines without an end
   * mark.
   */
  static C4Lines of(String text, TextChunks chunks, TokenTable tokens, LineRanges lines) {
    C4Lines result = new C4Lines(text, chunks, tokens, lines);
    for (int i = 0; i < lines.size(); i++) {
      result.line(i);
    }
    return result;
  }

  private void line(int line) {
    int from = token;
    int mark = read(line);
    int start = lines.strippedStart(line);
    int end = lines.strippedEnd(line);
    String shorter = (mark & C4Words.BRACKET) == 0 ? null : withoutCitations(start, end);
    Fate fate = fate(line, mark, shorter);
    boolean ends =
        shorter == null
            ? endsSentence(text, start, end)
            : endsSentence(shorter, 0, shorter.length());
    boolean open = fate != Fate.TOO_LONG_WORD && !ends;
    Fate strictFate = open ? Fate.NO_TERMINAL_PUNCT : fate;
    strict[line] = strictFate;
    lenient[line] = fate;
    if (fate == Fate.KEPT) {
      kept.addStripped(lines, line);
      cut |= shorter != null;
      count(from, shorter, strictFate == Fate.KEPT);
    }
  }

  /** The marks of all chunks of a line; goes on behind its tokens. */
  private int read(int line) {
    int mark = 0;
    for (int i = lines.firstChunk(line); i < lines.endChunk(line); i++) {
      int chunk = chunks.at(i);
      mark |= marks[chunk];
      token += tokens.inChunk(chunk);
    }
    return mark;
  }

  /** A line without its citations; null where it has none. */
  private @Nullable String withoutCitations(int start, int end) {
    String shorter = CitationMarks.removed(text.substring(start, end));
    return shorter.length() == end - start ? null : shorter;
  }

  /** Counts the tokens of a line from one on, or of the line without its citations. */
  private void count(int from, @Nullable String shorter, boolean strictly) {
    SentenceCounter counter = new SentenceCounter();
    if (shorter == null) {
      counter.tokens(tokens, kinds, from, token);
    } else {
      counter.line(shorter.toCharArray()); // the words on either side of a citation may be one now
    }
    sentences += counter.sentences();
    strictSentences += strictly ? counter.sentences() : 0;
    words += counter.words();
  }

  /** The rules other than that of end marks, which stands between the first and the second. */
  private Fate fate(int line, int mark, @Nullable String shorter) {
    if ((mark & C4Words.LONG) != 0) {
      return Fate.TOO_LONG_WORD;
    }
    if (lines.endChunk(line) - lines.firstChunk(line) < FEWEST_WORDS) {
      return Fate.TOO_FEW_WORDS;
    }
    if (shorter != null) {
      return C4Words.fate(shorter);
    }
    if ((mark & C4Words.MARK) != 0) {
      return C4Words.fate(text.substring(lines.strippedStart(line), lines.strippedEnd(line)));
    }
    return (mark & C4Words.CURLY) == 0 ? Fate.KEPT : Fate.CURLY_BRACKET;
  }

  private static boolean endsSentence(String line, int start, int end) {
    return end > start
        && ".?!\"'".indexOf(line.charAt(end - 1)) >= 0
        && !(end - start >= 3 && line.startsWith("...", end - 3));
  }

  /** LineRanges by fate, as C4Signals judges. */
  int strict(Fate fate) {
    return count(strict, fate);
  }

  /** LineRanges by fate, as FineWeb has C4Signals judge. */
  int lenient(Fate fate) {
    return count(lenient, fate);
  }

  private static int count(Fate[] fates, Fate fate) {
    int count = 0;
    for (Fate other : fates) {
      count += other == fate ? 1 : 0;
    }
    return count;
  }

  /** Sentences in the lines that C4Signals keeps. */
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

  /** The lines that FineWeb keeps. */
  LineRanges kept() {
    return cut ? keptWithoutCitations() : kept;
  }

  /** Joins the lines and splits them again: where one begins with a citation, its start moves. */
  private LineRanges keptWithoutCitations() {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < kept.size(); i++) {
      joined.append(CitationMarks.removed(text.substring(kept.start(i), kept.end(i)))).append('\n');
    }
    joined.setLength(joined.length() - 1);
    return LineSplits.betweenNewlines(TextChunks.of(joined.toString().strip().toCharArray()));
  }
}
