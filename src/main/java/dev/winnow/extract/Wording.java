package dev.winnow.extract;

/** Counts over the characters and words of one passage, made in one scan. */
final class Wording {
  private static final int MAX_LOOKED_UP = 40; // words; longer passages are told by their length
  private static final String[] GROUPS = {
    "read more share subscribe sign login log comment comments reply follow email print tweet click"
        + " view join register download save",
    "copyright rights reserved privacy terms cookies policy advertisement sponsored inc ltd llc",
    "january february march april may june july august september october november december jan feb"
        + " mar apr jun jul aug sep sept oct nov dec am pm ago posted updated published monday"
        + " tuesday wednesday thursday friday saturday sunday",
    "by author written photo image credit getty photograph photographs reuters source editor"
        + " correspondent reporter contributed courtesy",
    "related recommended popular latest trending also next previous top stories most tags filed"
        + " category",
  };

  /** How many groups of words are counted. */
  static final int GROUP_COUNT = GROUPS.length;

  private static final WordTable GROUP_BY_WORD = new WordTable(256);
  private static final char[] FOLDED = new char[128]; // letters and digits of ASCII, else 0

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    for (int group = 0; group < GROUP_COUNT; group++) {
      GROUP_BY_WORD.add(GROUPS[group], group);
    }
  }

  final int[] grouped = new int[GROUP_COUNT];
  int words;
  int titled;
  int capitalised;
  int brief;
  int digits;
  int letters;
  int upper;
  int sentenceEnds;
  int commas;
  int separators;
  int lines = 1;
  boolean startsLower;
  boolean endsSentence;

  private Wording() {}

  /**
   * Reads a stretch of a text.
   *
   * @param title the words of the page's title
   */
  static Wording of(char[] text, int start, int end, WordTable title) {
    Wording wording = new Wording();
    int i = start;
    while (i < end) {
      if (isLetterOrDigit(text[i])) {
        i = wording.word(text, i, end, title);
      } else {
        if (text[i] != ' ') {
          wording.mark(text[i], i + 1 >= end || text[i + 1] <= ' ');
        }
        i++;
      }
    }
    wording.startsLower = Character.isLowerCase(text[start]);
    wording.endsSentence = endsSentence(text, end);
    return wording;
  }

  /** The table of a title's words. */
  static WordTable table(String title) {
    WordTable table = new WordTable(title.length() / 2);
    int hash = 0;
    for (int i = 0; i <= title.length(); i++) {
      char c = i < title.length() ? title.charAt(i) : ' ';
      if (isLetterOrDigit(c)) {
        hash = WordTable.step(hash, c);
      } else if (hash != 0) {
        table.put(hash, 0);
        hash = 0;
      }
    }
    return table;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < FOLDED.length ? FOLDED[c] != 0 : Character.isLetterOrDigit(c);
  }

  /** Like a sentence: long enough, and ended or divided as sentences are. */
  boolean isProse() {
    return words >= 12 && sentenceEnds + commas > 0; // shorter lines are as often headings
  }

  /** Counts the word that begins somewhere; says where it ends. */
  private int word(char[] text, int start, int end, WordTable title) {
    int hash = 0;
    int numerals = 0;
    int capitals = 0;
    int i = start;
    for (; i < end; i++) {
      char c = text[i];
      if (c < FOLDED.length) {
        char folded = FOLDED[c];
        if (folded == 0) {
          break;
        }
        hash = hash * 31 + folded; // as WordTable.step
        numerals += c <= '9' ? 1 : 0;
        capitals += folded == c ? 0 : 1;
      } else if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + c;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else {
        break;
      }
    }
    words++;
    letters += i - start;
    digits += numerals;
    upper += capitals;
    boolean capital = isUpper(text[start]);
    capitalised += capital ? 1 : 0;
    brief += !capital && i - start <= 3 ? 1 : 0; // function words, in most languages
    if (words <= MAX_LOOKED_UP) {
      int group = GROUP_BY_WORD.get(hash);
      if (group >= 0) {
        grouped[group]++;
      }
      titled += title.get(hash) >= 0 ? 1 : 0;
    }
    return i;
  }

  private static boolean isUpper(char c) {
    return c < '\u0080' ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private void mark(char c, boolean beforeSpace) {
    switch (c) {
      case '.', '!', '?', '…' -> sentenceEnds += beforeSpace ? 1 : 0;
      case '。', '！', '？' -> sentenceEnds++;
      case ',', ';', '，', '、' -> commas++;
      case '|', '»', '›', '•', '·', '/' -> separators++;
      case '\n' -> lines++;
      default -> {}
    }
  }

  private static boolean endsSentence(char[] text, int end) {
    char last = text[end - 1];
    char before = end > 1 ? text[end - 2] : ' ';
    boolean quote = last == '"' || last == '”' || last == ')' || last == '\'' || last == '’';
    return ".!?…:。！？".indexOf(quote ? before : last) >= 0;
  }
}
