package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what templates leave in a text: spinning slots, merge tags, placeholders and orders to the
 * editor, each behind a mark such as a bracket.
 */
final class TemplateMarks {
  private static final int MOST_CHARACTERS = 160; // within brackets
  private static final int WORK_PER_CHARACTER = 20; // looks at each, so that a page stays linear
  private static final Set<String> ORDERS = Set.of("insert", "paste", "put", "place", "enter");
  private static final Set<String> COMMENTS = // before the initials of who made it
      Set.of("Comment ", "Commented ", "Kommentar ", "Kommentiert ", "Commenté ", "Comentado ");
  private static final int MOST_INITIALS = 4;
  private static final boolean[] MARKS = marks("{[(<%*#$_|"); // by character
  private static final String SINCE_SPINNERS = "2006";
  private static final String SINCE_TEMPLATES = "2000";

  private final String text;
  private final Words words;
  private final PhraseFinder phrases;
  private long work;
  private int word; // no word stands between the last bracket and this one

  TemplateMarks(String text, Words words, PhraseFinder phrases) {
    this.text = text;
    this.words = words;
    this.phrases = phrases;
    this.work = (long) text.length() * WORK_PER_CHARACTER + 10_000;
  }

  private static boolean[] marks(String characters) {
    boolean[] marks = new boolean[128];
    characters.chars().forEach(c -> marks[c] = true);
    return marks;
  }

  /** The first character of a stretch at which a place may open; its end without such. */
  static int next(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c < 128 && MARKS[c]) {
        return at;
      }
    }
    return to;
  }

  /**
   * The place that opens at a mark, or null.
   *
   * @param limit end of the line
   */
  @Nullable LeftoverPlace at(int open, int limit) {
    char c = text.charAt(open);
    if (work < 0) {
      return null;
    }
    int stop = Math.min(limit, open + MOST_CHARACTERS);
    return switch (c) {
      case '{' -> brace(open, limit);
      case '[' -> square(open, limit);
      case '(' -> round(open, stop, limit);
      case '<' -> angle(open, stop);
      default -> twin(open, stop, c);
    };
  }

  private @Nullable LeftoverPlace brace(int open, int limit) {
    int stop = Math.min(limit, open + MOST_CHARACTERS);
    if (open + 1 < limit && text.charAt(open + 1) == '%') {
      int end = find("%}", open + 2, stop);
      return end < 0 ? null : place(LeftoverKind.PLACEHOLDER, LeftoverStrength.HALF, open, end + 2);
    }
    if (open + 1 < limit && text.charAt(open + 1) == '{') {
      int end = find("}}", open + 2, stop);
      if (end > 0 && isTag(text.substring(open + 2, end))) {
        return tag(open, end + 2, text.substring(open + 2, end));
      }
    }
    work -= 100;
    int slot = SpinSlot.end(text, open, limit);
    if (slot > 0) {
      return place(LeftoverKind.SPINTAX, LeftoverStrength.SURE, open, slot);
    }
    int end = find("}", open + 1, stop);
    if (end < 0 || (open > 0 && Character.isLetterOrDigit(text.charAt(open - 1)))) {
      return null;
    }
    String name = text.substring(open + 1, end);
    int bar = name.indexOf('|');
    boolean named = SlotNames.strength(bar < 0 ? name : name.substring(0, bar)) != null;
    return named ? tag(open, end + 1, name) : order(open, end, false);
  }

  /** A merge tag. Pages that scripts fill in show such tags to a crawl, but not in sentences. */
  private LeftoverPlace tag(int open, int end, String content) {
    int bar = content.indexOf('|');
    String name = bar < 0 ? content : content.substring(0, bar);
    boolean known = SlotNames.strength(name) != null;
    return place(
        LeftoverKind.PLACEHOLDER, known ? LeftoverStrength.SURE : LeftoverStrength.HALF, open, end);
  }

  private static boolean isTag(String content) {
    String name = content.strip();
    if (name.isEmpty() || name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
      return false;
    }
    int bar = name.indexOf('|');
    String variable = (bar < 0 ? name : name.substring(0, bar)).strip();
    for (int i = 0; i < variable.length(); i++) {
      char c = variable.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_.- /#".indexOf(c) < 0) {
        return false;
      }
    }
    return !variable.isEmpty();
  }

  private @Nullable LeftoverPlace square(int open, int limit) {
    if (text.startsWith("[spin]", open)) {
      int end = find("[/spin]", open + 6, Math.min(limit, open + 600));
      return end < 0 ? null : place(LeftoverKind.SPINTAX, LeftoverStrength.SURE, open, end + 7);
    }
    int stop = Math.min(limit, open + MOST_CHARACTERS);
    int inner = open + 1 < limit && text.charAt(open + 1) == '[' ? open + 1 : open;
    int end = find("]", inner + 1, stop);
    if (end < 0) {
      return null;
    }
    int slot = SpinSlot.squareEnd(text, open, limit);
    if (slot > 0) {
      return place(LeftoverKind.SPINTAX, LeftoverStrength.HALF, open, slot);
    }
    if (isCommentMark(open, end)) {
      return place(LeftoverKind.NOTE, LeftoverStrength.SURE, open, end + 1);
    }
    String name = text.substring(inner + 1, end);
    LeftoverStrength strength = SlotNames.strength(name);
    if (strength == null && runsOn(open, end + 1, limit) && SlotNames.isInCapitals(name)) {
      strength = LeftoverStrength.SURE;
    }
    LeftoverPlace order = strength == LeftoverStrength.SURE ? null : order(inner, end, true);
    if (strength == null || (order != null && order.strength() == LeftoverStrength.SURE)) {
      return order;
    }
    int behind = end + 1 + (inner - open);
    return place(LeftoverKind.PLACEHOLDER, strength, open, Math.min(behind, limit));
  }

  /**
   * Whether brackets number a comment as word processors print it, such as {@code Comment [AB3]:}.
   */
  private boolean isCommentMark(int open, int end) {
    int digits = open + 1;
    while (digits < end && Character.isUpperCase(text.charAt(digits))) {
      digits++;
    }
    int letters = digits - open - 1;
    int at = digits;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return letters > 0
        && letters <= MOST_INITIALS
        && at > digits
        && at == end
        && text.startsWith("]:", end)
        && COMMENTS.stream().anyMatch(name -> text.startsWith(name, open - name.length()));
  }

  /**
   * Whether brackets stand in place of a word of a sentence: behind a word without an end mark, and
   * before a mark or a word in small letters.
   */
  private boolean runsOn(int open, int end, int limit) {
    boolean behindWord =
        open > 1 && text.charAt(open - 1) == ' ' && Character.isLetter(text.charAt(open - 2));
    if (!behindWord || end >= limit) {
      return false;
    }
    char next = text.charAt(end);
    boolean word = next == ' ' && end + 1 < limit && Character.isLowerCase(text.charAt(end + 1));
    return word || next == ',' || next == '.' || next == ';' || next == ':';
  }

  /** An order in round brackets, which are for asides, unless "insert" is the whole line. */
  private @Nullable LeftoverPlace round(int open, int stop, int limit) {
    int end = find(")", open + 1, stop);
    LeftoverPlace order = end < 0 ? null : order(open, end, false);
    boolean alone =
        order != null
            && ORDERS.contains(words.form(word))
            && !hasWords(lineStart(open, MOST_CHARACTERS), open)
            && !hasWords(end + 1, Math.min(limit, end + MOST_CHARACTERS));
    return order == null || alone ? order : order.weakened();
  }

  /** Where the line of an offset begins, or what is so far before it. */
  private int lineStart(int at, int farthest) {
    int start = at;
    while (start > 0 && at - start < farthest && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private @Nullable LeftoverPlace angle(int open, int stop) {
    int inner = open + 1 < stop && text.charAt(open + 1) == '<' ? open + 1 : open;
    int end = find(">", inner + 1, stop);
    if (end < 0) {
      return null;
    }
    LeftoverStrength strength = SlotNames.strength(text.substring(inner + 1, end));
    return strength == null
        ? order(inner, end, inner > open)
        : place(LeftoverKind.PLACEHOLDER, strength, open, Math.min(end + 1 + inner - open, stop));
  }

  /** A name between two marks of a kind, such as {@code %city%}, {@code *|FNAME|*} or ##CITY##. */
  private @Nullable LeftoverPlace twin(int open, int stop, char mark) {
    if (open > 0 && (Character.isLetterOrDigit(text.charAt(open - 1)) || isMark(open - 1, mark))) {
      return null; // a figure of per cent, or in the middle of a row of marks
    }
    int start = open;
    while (start < stop && start < open + 2 && isMark(start, mark)) {
      start++;
    }
    boolean merge = mark == '*' && start < stop && text.charAt(start) == '|';
    if ((mark == '*' && !merge) || (mark == '|' && start - open < 2)) {
      return null; // makes letters bold, or parts cells and names of menus
    }
    start += merge ? 1 : 0;
    int end = start;
    while (end < stop && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (mark == '_') {
      while (end > start && text.charAt(end - 1) == '_') {
        end--;
      }
    }
    if (end - start < 2) {
      return null;
    }
    String closing = merge ? "|*" : text.substring(open, start);
    if (!text.startsWith(closing, end)) {
      return null;
    }
    boolean cell = mark == '|' && text.substring(start, end).indexOf('_') < 0; // of a wiki's table
    boolean weakMark = cell || (mark != '%' && !merge && start - open < 2);
    LeftoverStrength strength = SlotNames.strength(text.substring(start, end));
    if (strength == null) {
      boolean twice = start - open == 2; // as Yoast writes its variables
      boolean variable = merge || (mark == '%' && (twice || isVariable(start, end)));
      return variable
          ? place(LeftoverKind.PLACEHOLDER, LeftoverStrength.HALF, open, end + closing.length())
          : null;
    }
    return place(
        LeftoverKind.PLACEHOLDER,
        strength == LeftoverStrength.HINT
            ? strength
            : weakMark ? LeftoverStrength.HALF : LeftoverStrength.SURE,
        open,
        end + closing.length());
  }

  private boolean isMark(int at, char mark) {
    return text.charAt(at) == mark;
  }

  private boolean isVariable(int start, int end) {
    String name = text.substring(start, end);
    return name.length() > 3
        && (name.indexOf('_') > 0 || name.equals(name.toUpperCase(Locale.ROOT)));
  }

  /**
   * An order to the editor within brackets.
   *
   * @param trailing whether words may follow the order before the bracket closes
   */
  private @Nullable LeftoverPlace order(int open, int close, boolean trailing) {
    int start = open + 1;
    while (start < close && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start == close) {
      return null;
    }
    work -= 100;
    word = words.firstFrom(open, word);
    LeftoverPlace found =
        word < words.count() && words.starts()[word] == start
            ? phrases.inBrackets(word, close)
            : null;
    if (found == null || (!trailing && hasWords(found.end(), close))) {
      return null;
    }
    return new LeftoverPlace(found.kind(), found.strength(), open, close + 1, found.since());
  }

  private boolean hasWords(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int find(String mark, int from, int stop) {
    char first = mark.charAt(0);
    int last = stop - mark.length();
    for (int i = from; i <= last; i++) {
      if (text.charAt(i) == first && text.startsWith(mark, i)) {
        work -= i + 1 - from;
        return i;
      }
    }
    work -= Math.max(0, last + 1 - from);
    return -1;
  }

  private static LeftoverPlace place(
      LeftoverKind kind, LeftoverStrength strength, int start, int end) {
    String since = kind == LeftoverKind.SPINTAX ? SINCE_SPINNERS : SINCE_TEMPLATES;
    return new LeftoverPlace(kind, strength, start, end, since);
  }
}
