package dev.winnow.signals.stuffing.page;

import dev.winnow.resource.ResourceLines;
import java.util.ArrayList;
import java.util.List;

/**
 * How English uses single words, as counted over running text by {@code
 * dev.winnow.train.stuffing.TrainWordUsage}. Words are lower case. A word with fewer than 40 uses
 * is not known.
 *
 * <p>A page asks for most of its forms, so the words of a bucket lie one behind the other in one
 * string: a look-up reads one place of memory, and one in a map of objects reads four.
 */
public final class WordUse {
  /** A use of words: {@link #isKnown}. */
  static final int KNOWN = 1;

  /** A use of words: {@link #asksForObject}. */
  static final int ASKING = 1 << 1;

  /** A use of words: {@link #isVerb}. */
  static final int VERB = 1 << 2;

  /** A use of words: {@link #wantsDeterminer}. */
  static final int DETERMINED = 1 << 3;

  /** A use of words: {@link #isName}. */
  static final int NAME = 1 << 4;

  /** A use of words: {@link #isCommon}. */
  static final int COMMON = 1 << 5;

  private static final int FEWEST_ASKING = 60; // per thousand: verbs reach 100 to 500, nouns 50
  private static final int FEWEST_OF_VERB = 150; // per thousand: nouns that are verbs stay below
  private static final int FEWEST_DETERMINED = 70; // per cent: countable nouns reach 75 to 95
  private static final int FEWEST_OF_NAME = 75; // per cent inside a sentence: towns reach 79
  private static final int MOST_OF_COMMON = 9; // per cent of the uses inside a sentence

  private static final int BUCKETS = 1 << 13; // of some four words each
  private static final int NO_BUCKET = -1;
  private static final char END = 0; // of a bucket, in place of a length
  private static final int[] STARTS = new int[BUCKETS]; // of each bucket in ENTRIES
  private static final String ENTRIES; // a word's length, its uses, the word, bucket by bucket

  static {
    List<StringBuilder> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      buckets.add(new StringBuilder());
    }
    for (String line : ResourceLines.of(WordUse.class, "word-usage.txt")) {
      String[] cells = line.split("\t", -1);
      int uses =
          uses(
              cells[0],
              Integer.parseInt(cells[1]),
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]));
      StringBuilder bucket = buckets.get(hash(cells[0]));
      bucket.append((char) cells[0].length()).append((char) uses).append(cells[0]);
    }
    StringBuilder entries = new StringBuilder();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      STARTS[bucket] = entries.length();
      entries.append(buckets.get(bucket)).append(END);
    }
    ENTRIES = entries.toString();
  }

  private WordUse() {}

  private static int uses(String form, int asking, int determined, int capital) {
    boolean name = capital >= FEWEST_OF_NAME;
    boolean noun = determined >= FEWEST_DETERMINED && !name && !form.endsWith("s");
    return KNOWN
        | (asking >= FEWEST_ASKING ? ASKING : 0)
        | (asking >= FEWEST_OF_VERB ? VERB : 0)
        | (noun ? DETERMINED : 0)
        | (name ? NAME : 0)
        | (capital <= MOST_OF_COMMON ? COMMON : 0);
  }

  private static int hash(String form) {
    int spread = form.hashCode() * 0x9E3779B9; // the golden ratio: near hashes lie apart
    return spread >>> 19;
  }

  /** The uses that a word has, a bit each, by one look-up; 0 if it is not known. */
  static int of(String form) {
    int start = STARTS[hash(form)];
    int at = ENTRIES.charAt(start) == END ? NO_BUCKET : start;
    while (at >= 0) {
      int length = ENTRIES.charAt(at);
      if (length == form.length() && ENTRIES.startsWith(form, at + 2)) {
        return ENTRIES.charAt(at + 1);
      }
      at = length == END ? NO_BUCKET : at + length + 2;
    }
    return 0;
  }

  /** Whether the word is met often enough to be known. */
  public static boolean isKnown(String form) {
    return has(form, KNOWN);
  }

  /** Whether the word wants an object behind it, as "take" and "prevent" do and "days" does not. */
  public static boolean asksForObject(String form) {
    return has(form, ASKING);
  }

  /** Whether the word is a verb with an object and hardly anything else. */
  public static boolean isVerb(String form) {
    return has(form, VERB);
  }

  /**
   * Whether the word is a noun that a sentence gives an article, as "dentist" and unlike "relief".
   */
  public static boolean wantsDeterminer(String form) {
    return has(form, DETERMINED);
  }

  /** Whether the word is written with a capital inside sentences, as "houston" is. */
  public static boolean isName(String form) {
    return has(form, NAME);
  }

  /** Whether the word is known and is written without a capital as a rule. */
  public static boolean isCommon(String form) {
    return has(form, COMMON);
  }

  private static boolean has(String form, int use) {
    return (of(form) & use) != 0;
  }
}
