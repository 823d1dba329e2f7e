package dev.winnow.signals.stuffing.page;

import dev.winnow.resource.ResourceLines;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How English uses single words, as counted over running text by {@code
 * dev.winnow.train.stuffing.TrainWordUsage}. Words are lower case. A word with fewer than 40 uses
 * is not known.
 */
public final class WordUse {
  private static final int ASKING = 60; // per thousand: verbs reach 100 to 500, nouns under 50
  private static final int VERB = 150; // per thousand: nouns that are verbs too stay below
  private static final int DETERMINED = 70; // per cent: countable nouns reach 75 to 95
  private static final int NAME = 75; // per cent of the uses inside a sentence: towns reach 79
  private static final int COMMON = 10; // per cent of the uses inside a sentence

  private static final int HASHES = 1 << 16; // a power of 2; bits

  private static final Map<String, WordUse> WORDS = read();
  private static final BitSet NAME_HASHES = nameHashes(); // few words pass them

  private final int asking;
  private final int determined;
  private final int capital;

  private WordUse(int asking, int determined, int capital) {
    this.asking = asking;
    this.determined = determined;
    this.capital = capital;
  }

  private static Map<String, WordUse> read() {
    List<String> lines = ResourceLines.of(WordUse.class, "word-usage.txt");
    Map<String, WordUse> words = new HashMap<>(2 * lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      words.put(
          cells[0],
          new WordUse(
              Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
    }
    return words;
  }

  private static BitSet nameHashes() {
    BitSet hashes = new BitSet(HASHES);
    WORDS.forEach(
        (form, use) -> {
          if (use.capital >= NAME) {
            hashes.set(place(form));
          }
        });
    return hashes;
  }

  private static int place(String form) {
    int hash = form.hashCode();
    return (hash ^ hash >>> 16) & (HASHES - 1);
  }

  /** Whether the word is met often enough to be known. */
  public static boolean isKnown(String form) {
    return WORDS.containsKey(form);
  }

  /** Whether the word wants an object behind it, as "take" and "prevent" do and "days" does not. */
  public static boolean asksForObject(String form) {
    WordUse use = WORDS.get(form);
    return use != null && use.asking >= ASKING;
  }

  /** Whether the word is a verb with an object and hardly anything else. */
  public static boolean isVerb(String form) {
    WordUse use = WORDS.get(form);
    return use != null && use.asking >= VERB;
  }

  /**
   * Whether the word is a noun that a sentence gives an article, as "dentist" and unlike "relief".
   */
  public static boolean wantsDeterminer(String form) {
    WordUse use = WORDS.get(form);
    return use != null && use.determined >= DETERMINED && use.capital < NAME && !form.endsWith("s");
  }

  /** Whether the word is written with a capital inside sentences, as "houston" is. */
  public static boolean isName(String form) {
    WordUse use = NAME_HASHES.get(place(form)) ? WORDS.get(form) : null;
    return use != null && use.capital >= NAME;
  }

  /** Whether the word is known and is written without a capital as a rule. */
  public static boolean isCommon(String form) {
    WordUse use = WORDS.get(form);
    return use != null && use.capital < COMMON;
  }
}
