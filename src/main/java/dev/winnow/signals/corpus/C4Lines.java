package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.LineSplits;
import dev.winnow.signals.corpus.text.SentenceCounter;
import dev.winnow.signals.corpus.text.TextChunks;
import dev.winnow.signals.corpus.text.TokenTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Applies C4's line rules to a text and counts what they would drop. */
final class C4Lines {
  private static final int FEWEST_WORDS = 3; // C4's limit

  /** The first rule that drops a line, in the order in which C4 applies them. */
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

    /** Name of the signal that counts the lines with this fate. */
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
   * Applies the rules in two variants: C4's own and that of FineWeb, which keeps lines without an
   * end mark.
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

  /** The marks of all chunks of a line; moves on to the first token of the next line. */
  private int read(int line) {
    int mark = 0;
    for (int i = lines.firstChunk(line); i < lines.endChunk(line); i++) {
      int chunk = chunks.at(i);
      mark |= marks[chunk];
      token += tokens.inChunk(chunk);
    }
    return mark;
  }

  /** A line without its citations, or null if it has none. */
  private @Nullable String withoutCitations(int start, int end) {
    String shorter = CitationMarks.removed(text.substring(start, end));
    return shorter.length() == end - start ? null : shorter;
  }

  /**
   * Counts sentences and words of a kept line.
   *
   * @param from index of its first token
   * @param shorter the line without its citations, or null if it has none
   * @param strictly whether C4's own variant keeps it too
   */
  private void count(int from, @Nullable String shorter, boolean strictly) {
    SentenceCounter counter = new SentenceCounter();
    if (shorter == null) {
      counter.tokens(tokens, kinds, from, token);
    } else {
      counter.line(shorter.toCharArray()); // words on both sides of a citation may have joined
    }
    sentences += counter.sentences();
    strictSentences += strictly ? counter.sentences() : 0;
    words += counter.words();
  }

  /** The fate of a line by all rules except that of end marks, which comes second. */
  private Fate fate(int line, int mark, @Nullable String shorter) {
    if ((mark & C4Words.LONG) != 0) {
      return Fate.TOO_LONG_WORD;
    }
    if (lines.endChunk(line) - lines.firstChunk(line) < FEWEST_WORDS) {
      return Fate.TOO_FEW_WORDS;
    }
    if (shorter == null && (mark & (C4Words.KEY | C4Words.CURLY)) == 0) {
      return Fate.KEPT; // of nearly all lines, without a string of them
    }
    return C4Words.fate(
        shorter == null
            ? text.substring(lines.strippedStart(line), lines.strippedEnd(line))
            : shorter);
  }

  private static boolean endsSentence(String line, int start, int end) {
    return end > start
        && ".?!\"'".indexOf(line.charAt(end - 1)) >= 0
        && !(end - start >= 3 && line.startsWith("...", end - 3));
  }

  /** Number of lines with a fate in C4's own variant. */
  int strict(Fate fate) {
    return count(strict, fate);
  }

  /** Number of lines with a fate in FineWeb's variant. */
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

  /** The lines that FineWeb keeps. */
  LineRanges kept() {
    return cut ? keptWithoutCitations() : kept;
  }

  /** Joins the lines without their citations and splits them again, since their offsets change. */
  private LineRanges keptWithoutCitations() {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < kept.size(); i++) {
      joined.append(CitationMarks.removed(text.substring(kept.start(i), kept.end(i)))).append('\n');
    }
    joined.setLength(joined.length() - 1);
    return LineSplits.betweenNewlines(TextChunks.of(joined.toString().strip().toCharArray()));
  }
}
