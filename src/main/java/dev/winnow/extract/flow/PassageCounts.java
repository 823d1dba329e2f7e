package dev.winnow.extract.flow;

/**
 * Counts over the characters and words of one passage, as features for the model of main content.
 */
public final class PassageCounts {
  private static final int MAX_LOOKED_UP = 40; // words; in longer passages the length decides
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

  /** Length of the scratch array that {@link #of} needs. */
  public static final int ROOM = MAX_LOOKED_UP + 1;

  /** How many groups of words are counted. */
  public static final int GROUP_COUNT = GROUPS.length;

  private static final WordTable GROUP_BY_WORD = new WordTable(256);

  /**
   * Shapes of the characters below U+2070, which end with the general punctuation; {@link #shapeOf}
   * computes those of all others.
   */
  private static final int[] SHAPES = new int[0x2070];

  /** Low bits of a shape: the letter or digit, in lower case if it is ASCII. Flags follow above. */
  private static final int FOLDED = 0xFFFF;

  private static final int WORD = 16; // a letter or digit
  private static final int UPPER = 17;
  private static final int DIGIT = 18; // an ASCII digit
  private static final int MARK = 19; // neither a letter, nor a digit, nor a space

  /** Characters needed to see that a word of up to {@link #BRIEF} letters has just ended. */
  private static final int WINDOW = 5;

  private static final int BRIEF = 3; // letters of most function words, in most languages

  /**
   * Increment of the five packed counts for each window: the flags {@link #WORD} and {@link #UPPER}
   * of the last {@link #WINDOW} characters, two bits a character, the latest lowest.
   */
  private static final long[] ADDED = new long[1 << (2 * WINDOW)];

  private static final int BITS = ADDED.length - 1; // mask of a window

  private static final int WORDS = 0; // lowest bit of each count in the packed number
  private static final int CAPITALISED = 12;
  private static final int BRIEFS = 24;
  private static final int LETTERS = 36;
  private static final int UPPERS = 48;
  private static final int MOST = (1 << 12) - 1; // largest value of a count, and its mask

  static {
    for (char c = 0; c < SHAPES.length; c++) {
      SHAPES[c] = shapeOf(c);
    }
    for (int window = 0; window < ADDED.length; window++) {
      ADDED[window] = addedBy(window);
    }
    for (int group = 0; group < GROUP_COUNT; group++) {
      GROUP_BY_WORD.add(GROUPS[group], group);
    }
  }

  public final int[] grouped = new int[GROUP_COUNT];
  public int words;
  public int titled;

  /** Hash of the first words, whatever their case: passages of the same words have the same. */
  public int digest;

  public int capitalised;
  public int brief;
  public int digits;
  public int letters;
  public int upper;
  public int sentenceEnds;
  public int commas;
  public int separators;
  public int lines = 1;
  public boolean startsLower;
  public boolean endsSentence;

  private PassageCounts() {}

  /**
   * Counts over a passage, which must not be empty.
   *
   * @param title the words of the page's title
   * @param room scratch array of at least {@link #ROOM} numbers; its contents are overwritten
   */
  public static PassageCounts of(char[] text, int start, int end, WordTable title, int[] room) {
    PassageCounts wording = new PassageCounts();
    wording.count(text, start, end);
    wording.lookUp(text, start, end, title, room);
    wording.startsLower = Character.isLowerCase(text[start]);
    wording.endsSentence = endsSentence(text, end);
    return wording;
  }

  /** A table of the words of a title, each with the value 0. */
  public static WordTable table(String title) {
    WordTable table = new WordTable(title.length() / 2);
    int hash = 0;
    for (int i = 0; i <= title.length(); i++) {
      char c = i < title.length() ? title.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = WordTable.step(hash, WordTable.folded(c));
      } else if (hash != 0) {
        table.put(hash, 0);
        hash = 0;
      }
    }
    return table;
  }

  /** Whether the passage reads like a sentence: at least 12 words, and an end mark or a comma. */
  public boolean isProse() {
    return words >= 12 && sentenceEnds + commas > 0; // half of the shorter lines are headings
  }

  /**
   * Counts words (runs of letters and digits), capitalised and brief words, letters, capitals,
   * digits and marks.
   *
   * <p>Branch-free scan: word ends are unpredictable, so a branch per word would be mispredicted,
   * and a running word length would chain each character to the one before. Instead each window of
   * {@link #WINDOW} characters selects a packed increment; the layout of the bits stands at {@link
   * #addedBy}. {@code PassageCountsTest} holds the counts to their plain definition.
   */
  private void count(char[] text, int start, int end) {
    int window = 0;
    int digit = 0;
    for (int from = start; from < end; from += MOST) {
      int to = Math.min(end, from + MOST);
      long added = 0;
      for (int i = from; i < to; i++) {
        int shape = shape(text[i]);
        window = ((window << 2) & BITS) | ((shape >>> WORD) & 3);
        added += ADDED[window];
        digit += shape >>> DIGIT & 1;
        if (shape >>> MARK != 0) {
          mark(text[i], i + 1 >= end || text[i + 1] <= ' ');
        }
      }
      add(added);
    }
    add(ADDED[(window << 2) & BITS]); // ends the last word if the passage ends with it
    digits = digit;
  }

  private void add(long added) {
    words += (int) (added >>> WORDS & MOST);
    capitalised += (int) (added >>> CAPITALISED & MOST);
    brief += (int) (added >>> BRIEFS & MOST);
    letters += (int) (added >>> LETTERS & MOST);
    upper += (int) (added >>> UPPERS & MOST);
  }

  /**
   * The packed increment for the last character of a window. It counts a letter or a capital at
   * once, a capitalised word at its first character, and a word or brief word at the character that
   * follows its last one.
   */
  private static long addedBy(int window) {
    boolean word = (window & 1) != 0;
    boolean before = (window & 4) != 0;
    boolean upperCase = (window & 2) != 0;
    int length = 0; // of the word that ends before this character, as far as the window shows
    while (length < WINDOW - 1 && (window >>> (2 * (length + 1)) & 1) != 0) {
      length++;
    }
    boolean capital = (window >>> (2 * length) & 2) != 0; // its first character
    long added = word ? 1L << LETTERS : 0;
    added |= upperCase ? 1L << UPPERS : 0;
    added |= word && !before && upperCase ? 1L << CAPITALISED : 0;
    added |= before && !word ? 1L << WORDS : 0;
    added |= before && !word && length <= BRIEF && !capital ? 1L << BRIEFS : 0;
    return added;
  }

  /** Looks up the first {@link #MAX_LOOKED_UP} words in the groups and in the title. */
  private void lookUp(char[] text, int start, int end, WordTable title, int[] hashes) {
    int found = hashes(text, start, end, hashes);
    for (int i = 0; i < found; i++) {
      digest = WordTable.step(digest, hashes[i]);
      int group = GROUP_BY_WORD.get(hashes[i]);
      if (group >= 0) {
        grouped[group]++;
      }
      titled += title.get(hashes[i]) >= 0 ? 1 : 0;
    }
  }

  /**
   * Writes the hashes of the first words, as {@link WordTable#step} computes them, and returns
   * their number. Branch-free for the reason given at {@link #count}.
   */
  private static int hashes(char[] text, int start, int end, int[] hashes) {
    int words = 0;
    int hash = 0;
    int before = 0; // 1 if the previous character belongs to a word
    for (int i = start; i < end && words < MAX_LOOKED_UP; i++) {
      int shape = shape(text[i]);
      int word = shape >>> WORD & 1;
      hashes[words] = hash; // final when the word has ended and the index moves on
      words += before & ~word;
      hash = WordTable.step(hash, shape & FOLDED) & -word;
      before = word;
    }
    hashes[words] = hash;
    return Math.min(MAX_LOOKED_UP, words + before);
  }

  private static int shape(char c) {
    return c < SHAPES.length ? SHAPES[c] : shapeOf(c);
  }

  private static int shapeOf(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return c == ' ' ? 0 : 1 << MARK;
    }
    boolean ascii = c < 0x80;
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
    return switch (quote ? before : last) {
      case '.', '!', '?', '…', ':', '。', '！', '？' -> true;
      default -> false;
    };
  }
}
