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

  /** Shapes of the characters of ASCII. */
  private static final int[] SHAPES = new int[128];

  /** What a shape holds: a letter or digit, in lower case where it is of ASCII; and bits. */
  private static final int FOLDED = 0xFFFF;

  private static final int WORD = 16; // a letter or digit
  private static final int DIGIT = 17; // of ASCII
  private static final int UPPER = 18;
  private static final int MARK = 19; // neither of a word nor a space

  static {
    for (char c = 0; c < SHAPES.length; c++) {
      SHAPES[c] = shapeOf(c);
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
    int[] hashes = new int[MAX_LOOKED_UP + 1];
    wording.scan(text, start, end, hashes);
    wording.lookUp(hashes, title);
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
      if (Character.isLetterOrDigit(c)) {
        hash = WordTable.step(hash, c);
      } else if (hash != 0) {
        table.put(hash, 0);
        hash = 0;
      }
    }
    return table;
  }

  /** Like a sentence: long enough, and ended or divided as sentences are. */
  boolean isProse() {
    return words >= 12 && sentenceEnds + commas > 0; // shorter lines are as often headings
  }

  /**
   * Counts without a branch for each word, whose ends no processor foresees.
   *
   * @param hashes of the first words, filled here; the last place is for all others
   */
  private void scan(char[] text, int start, int end, int[] hashes) {
    int hash = 0;
    int length = 0; // of the word so far
    int before = 0; // 1 within a word
    int capital = 0; // 1 where the word began with one
    for (int i = start; i <= end; i++) {
      int shape = i < end ? shape(text[i]) : 0;
      int word = shape >>> WORD & 1;
      int upperCase = shape >>> UPPER & 1;
      int ended = before & ~word;
      hashes[Math.min(words, MAX_LOOKED_UP)] = hash; // counts once its word has ended
      brief += ended & ~capital & ((length - 4) >>> 31); // function words, in most languages
      words += ended;
      int begun = word & ~before;
      capital = (begun & upperCase) | (~begun & capital);
      capitalised += begun & upperCase;
      letters += word;
      digits += shape >>> DIGIT & 1;
      upper += upperCase;
      hash = (hash * 31 + (shape & FOLDED)) & -word; // as WordTable.step
      length = (length + 1) & -word;
      before = word;
      if (shape >>> MARK != 0) {
        mark(text[i], i + 1 >= end || text[i + 1] <= ' ');
      }
    }
  }

  private void lookUp(int[] hashes, WordTable title) {
    for (int i = 0; i < Math.min(words, MAX_LOOKED_UP); i++) {
      int group = GROUP_BY_WORD.get(hashes[i]);
      if (group >= 0) {
        grouped[group]++;
      }
      titled += title.get(hashes[i]) >= 0 ? 1 : 0;
    }
  }

  private static int shape(char c) {
    return c < SHAPES.length ? SHAPES[c] : shapeOf(c);
  }

  private static int shapeOf(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return c == ' ' ? 0 : 1 << MARK;
    }
    boolean ascii = c < SHAPES.length;
    int bits = 1 << WORD | (Character.isUpperCase(c) ? 1 << UPPER : 0);
    int digit = ascii && Character.isDigit(c) ? 1 << DIGIT : 0;
    return bits | digit | (ascii ? Character.toLowerCase(c) : c);
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
