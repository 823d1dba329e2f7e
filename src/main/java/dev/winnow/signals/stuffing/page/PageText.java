package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.signals.words.CompoundParts;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordBits;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page with what stands between them. Compounds are read in parts, so that
 * "low-carb", "low‐carb" and "low carb" are the same words.
 */
public final class PageText {
  private static final int FEWEST_RUNNING = 6;

  /** What stands beside a run of words. */
  public enum Edge {
    /** Start or end of the line. */
    LINE,
    /** End of a sentence. */
    SENTENCE,
    /** Any other mark. */
    MARK,
    /** A word, with nothing but space or a hyphen between. */
    WORD
  }

  private final Document document;
  private final String text;
  private final Words words;
  private final WordMarks marks;
  private final List<Line> lines;
  private final List<Span> spans; // sentences, as offsets
  private final WordEdges edges;
  private final WordLetters letters;
  private @Nullable List<WordSpan> sentences;
  private final int[] lineOf; // by word: the line that holds it, or the first behind it
  private @Nullable WordBits content; // words that open pairs of content words, five times
  private @Nullable List<Line> running;
  private @Nullable LineParts parts;
  private @Nullable LinkedWords linked;
  private final RepeatedPairs pairs;

  /** A document and its analysis. */
  public PageText(Document document, Analysis analysis) {
    this.document = document;
    text = document.text();
    words = CompoundParts.of(text, analysis.words());
    marks = new WordMarks(words);
    pairs = new RepeatedPairs(words.numbers());
    lines = Line.of(document, words);
    lineOf = lineOf(lines, words.count());
    spans = analysis.sentences();
    edges = new WordEdges(text, words, lines);
    letters = new WordLetters(text, words, lines, edges.parted());
  }

  private static int[] lineOf(List<Line> lines, int words) {
    int[] lineOf = new int[words];
    int from = 0;
    for (int line = 0; line < lines.size(); line++) {
      int to = line + 1 < lines.size() ? lines.get(line).last() : words;
      Arrays.fill(lineOf, from, to, line);
      from = to;
    }
    return lineOf;
  }

  public Document document() {
    return document;
  }

  public List<Line> lines() {
    return lines;
  }

  /** The line that holds a word, or the first behind it; the last line if there is none. */
  public Line lineOf(int word) {
    return lines.get(word < lineOf.length ? lineOf[word] : lines.size() - 1);
  }

  /** The line that holds a word; null if none does. */
  public @Nullable Line lineWith(int word) {
    Line line = lines.isEmpty() ? null : lineOf(word);
    return line != null && line.first() <= word && word < line.last() ? line : null;
  }

  /** The sentences that hold words, in order, as words. */
  public List<WordSpan> sentences() {
    List<WordSpan> known = sentences;
    if (known == null) {
      known = new ArrayList<>(spans.size());
      int last = 0;
      for (Span span : spans) {
        int first = words.firstFrom(span.start(), last);
        last = words.firstFrom(span.end(), first);
        if (last > first) {
          known.add(new WordSpan(first, last));
        }
      }
      sentences = known;
    }
    return known;
  }

  /** Whether a line is program code or the like, which repeats what programs print. */
  public static boolean isVerbatim(Line line) {
    return line.block().kind() == Block.Kind.PREFORMATTED;
  }

  /** Whether a line is text that the reader came for, and no menu, table or term. */
  public static boolean isProse(Line line) {
    Block block = line.block();
    return !isMenu(line)
        && block.kind() != Block.Kind.TERM
        && block.kind() != Block.Kind.TABLE_CELL;
  }

  /** Lines of prose that are longer than labels: six words and more. */
  public List<Line> running() {
    List<Line> known = running;
    if (known == null) {
      known = new ArrayList<>();
      for (Line line : lines) {
        if (line.words() >= FEWEST_RUNNING && isProse(line)) {
          known.add(line);
        }
      }
      running = known;
    }
    return known;
  }

  /** Whether a line belongs to a menu, a crumb or another piece of navigation. */
  public static boolean isMenu(Line line) {
    return line.block().region() == Block.Region.NAVIGATION;
  }

  /**
   * What stands between the marks of a line, such as the items of a list; the whole without any.
   */
  public List<WordSpan> parts(Line line) {
    return lineParts().of(line);
  }

  /** Lines of {@link LineParts#FEWEST_LISTED} parts and more, as rows of items have. */
  public List<Line> listed() {
    return lineParts().listed();
  }

  /** How many parts a line has. */
  public int partCount(Line line) {
    return lineParts().count(line);
  }

  /** Whether no mark stands inside a line. */
  public boolean isOnePart(Line line) {
    return partEnd(line, line.first()) == line.last();
  }

  /** The parts of all lines, in text order. */
  public List<WordSpan> parts() {
    return lineParts().all();
  }

  private LineParts lineParts() {
    LineParts known = parts;
    if (known == null) {
      known = LineParts.of(this);
      parts = known;
    }
    return known;
  }

  /** The words that begin within each link, in the order of the links. */
  public List<WordSpan> linkWords() {
    return linkedWords().spans();
  }

  /** How many words of a line stand in links. */
  public int linked(Line line) {
    return linkedWords().count(line);
  }

  private LinkedWords linkedWords() {
    LinkedWords known = linked;
    if (known == null) {
      known = new LinkedWords(document.links(), words);
      linked = known;
    }
    return known;
  }

  /** Whether a line closes as a sentence does. */
  public boolean endsSentence(Line line) {
    return !endsOpen(line, line.last());
  }

  public int count() {
    return words.count();
  }

  public String form(int word) {
    return words.form(word);
  }

  /** The forms of the words from one to another. */
  public List<String> forms(int from, int to) {
    List<String> forms = new ArrayList<>(to - from);
    for (int word = from; word < to; word++) {
      forms.add(form(word));
    }
    return forms;
  }

  /** The number of a word's form, which words of the same form share. */
  public int number(int word) {
    return words.numbers()[word];
  }

  /** The number of a form with the stem of a word, which words of the same stem share. */
  public int stem(int word) {
    return marks.stem(word);
  }

  /** The numbers of all words, in order. */
  public int[] numbers() {
    return words.numbers();
  }

  /** Different forms, by number. */
  public String[] vocabulary() {
    return words.vocabulary();
  }

  /** Whether a word carries no subject of its own, as {@link FunctionWords#isFunction} has it. */
  public boolean isFunction(int word) {
    return marks.has(word, FunctionWords.FUNCTION_ROLE);
  }

  /** Whether a word belongs to a sentence, as {@link FunctionWords#makesSentence} has it. */
  public boolean makesSentence(int word) {
    return marks.has(word, FunctionWords.SENTENCE_ROLE);
  }

  /** Whether buyers search by a word, as {@link FunctionWords#isShopping} has it. */
  public boolean isShopping(int word) {
    return marks.has(word, FunctionWords.SHOPPING_ROLE);
  }

  /** Whether a word is written with a capital as a rule, as {@link WordUse#isName} has it. */
  public boolean isName(int word) {
    return marks.isUsed(word, WordUse.NAME);
  }

  /** Whether English at large knows a word, as {@link WordUse#isKnown} has it. */
  public boolean isKnown(int word) {
    return marks.isUsed(word, WordUse.KNOWN);
  }

  /** Whether a word wants an object behind it, as {@link WordUse#asksForObject} has it. */
  public boolean asksForObject(int word) {
    return marks.isUsed(word, WordUse.ASKING);
  }

  /** Whether buyers search by a word in any language, as {@link SearchWords#isSought} has it. */
  public boolean isSought(int word) {
    return marks.isSought(word);
  }

  /** The first word from one on that buyers search by; -1 without such. */
  public int nextSought(int from) {
    return marks.nextSought(from);
  }

  /** Whether the form of a word begins with a digit. */
  public boolean startsWithDigit(int word) {
    return letters.digit(word);
  }

  /** The first word from one on that begins with a digit; -1 without such. */
  public int nextDigit(int from) {
    return letters.nextDigit(from);
  }

  /** How often a word that begins with a digit stands before another. */
  public int digitPairs() {
    return letters.digitPairs();
  }

  /** Numbers of the forms that may be some words or have their stems; few are. */
  int[] numbers(WordStarts starts) {
    return marks.numbers(starts);
  }

  /** Where some words stand, in text order. */
  public int[] places(WordSet words) {
    return marks.places(words);
  }

  /**
   * Whether a word and the one behind it may stand side by side so many times on the page.
   *
   * @param times 2 at least and 5 at most
   */
  public boolean mayRepeat(int word, int times) {
    return pairs.often(times).get(word);
  }

  /**
   * The first word from one on that may stand five times before the one behind it; -1 without such.
   */
  public int nextRepeated(int from) {
    return pairs.often(RepeatedPairs.MOST).next(from);
  }

  /**
   * The first word from one on that may stand five times before the one behind it, both of them
   * content words and no numbers; -1 without such.
   */
  public int nextRepeatedContent(int from) {
    WordBits known = content;
    if (known == null) {
      known = new WordBits(count());
      for (int i = nextRepeated(0); i >= 0; i = nextRepeated(i + 1)) {
        if (isContent(i) && isContent(i + 1)) {
          known.set(i);
        }
      }
      content = known;
    }
    return known.next(from);
  }

  private boolean isContent(int word) {
    return !isFunction(word) && !startsWithDigit(word);
  }

  /**
   * Words that may stand so many times before the one behind them and behind which a sentence may
   * begin, by a mark or a capital: a copy.
   */
  WordBits repeatedOpenings(int times) {
    WordBits openings = edges.parted().copy();
    openings.or(letters.capitals());
    openings.and(pairs.often(times));
    return openings;
  }

  /** Words of which three in a row may stand so many times on the page: a copy. */
  WordBits repeatedTriples(int times) {
    return pairs.often(times).pairs();
  }

  /** Whether the words from an index on are some forms, in their order; not past the last word. */
  public boolean says(int from, List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (!form(from + i).equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }

  public int start(int word) {
    return words.starts()[word];
  }

  public int end(int word) {
    return words.ends()[word];
  }

  /** Index of the first word that starts at or behind an offset. */
  public int firstFrom(int offset) {
    return words.firstFrom(offset);
  }

  /** The text of a run of words, as written. */
  public String quote(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  /** Whether a word begins with a capital letter. */
  public boolean capital(int word) {
    return letters.capital(word);
  }

  /** The first word from one on that begins with a capital letter; -1 without such. */
  public int nextCapital(int from) {
    return letters.nextCapital(from);
  }

  /**
   * The first word from one on that begins with a capital letter right behind another word of its
   * line, as a name does and the beginning of a sentence does not; -1 without such.
   */
  public int nextName(int from) {
    return letters.nextName(from);
  }

  /** Whether most of some places open their lines, as the items of a list do. */
  public boolean opensLines(List<WordSpan> places) {
    int opening = 0;
    for (WordSpan place : places) {
      opening += lineOf(place.from()).first() == place.from() ? 1 : 0;
    }
    return 2 * opening > places.size();
  }

  /** Whether half of some places and more end without a capital, unlike titles and names. */
  public boolean endsLower(List<WordSpan> places) {
    int lower = 0;
    for (WordSpan place : places) {
      lower += capital(place.to() - 1) ? 0 : 1;
    }
    return 2 * lower >= places.size();
  }

  /** Whether every content word of a run begins with a capital letter or a digit. */
  public boolean titleCase(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean lower = Character.isLowerCase(text.charAt(start(i)));
      if (lower && !isFunction(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word has a capital letter and then a small one, as no abbreviation has. */
  public boolean isTitled(int word) {
    return letters.isTitled(word);
  }

  /** The first word behind another that a mark parts from its line; or the end of the line. */
  int partEnd(Line line, int from) {
    int next = edges.parted().next(from + 1);
    return next < 0 ? line.last() : Math.min(next, line.last());
  }

  /**
   * A run of words with those to either side that nothing but space or a hyphen parts from it.
   *
   * @param most words to each side
   */
  public WordSpan around(WordSpan run, int most) {
    Line line = lineOf(run.from());
    int first = Math.max(line.first(), run.from() - most);
    int last = Math.min(line.last(), run.to() + most);
    int from = run.from();
    while (from > first && before(line, from) == Edge.WORD) {
      from--;
    }
    int to = run.to();
    while (to < last && before(line, to) == Edge.WORD) {
      to++;
    }
    return new WordSpan(from, to);
  }

  /** What stands before a word of a line. */
  public Edge before(Line line, int word) {
    if (word == line.first()) {
      return Edge.LINE;
    }
    Edge edge = edges.before(word);
    boolean maybeNumber = edge == Edge.SENTENCE && word == line.first() + 1;
    return maybeNumber && isListNumber(form(word - 1)) ? Edge.LINE : edge;
  }

  private static boolean isListNumber(String form) {
    return form.length() <= 3 && WordForms.isNumber(form);
  }

  /** Whether ornaments, such as dashes or brackets, part a word from the sentence before it. */
  public boolean isMarked(int word) {
    return edges.isMarked(word);
  }

  /** What stands behind the last word of a run; ornaments at the end of a line are none. */
  public Edge after(Line line, int to) {
    return to < line.last() ? edges.before(to) : edges.behind(line, to);
  }

  /** Whether nothing but neutral marks stands behind the last word of a line. */
  public boolean endsBare(Line line, int to) {
    return edges.endsBare(line, to);
  }

  /** Whether the line goes on behind a run without an end mark. */
  public boolean endsOpen(Line line, int to) {
    return edges.endsOpen(line, to);
  }
}
