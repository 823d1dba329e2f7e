package dev.winnow.unicode;

import dev.winnow.resource.ResourceLines;

/**
 * Words that are written with letters of other scripts, so that readers see a Latin word and
 * programs do not. Only words that mix scripts are read so: a word of one script is a word of its
 * language, also if each of its letters has a Latin look-alike, as in short Russian words. Signs of
 * science stay, such as "IFNα" and "ΔG". The table names its source.
 */
public final class LookAlikes {
  private static final int FIRST = 'ɑ'; // of the table, and no accented letter of Latin is behind
  private static final int LETTER = 0xFF; // bits of the Latin letter in an entry
  private static final int INSIDE = 0x100;
  private static final int HALF = 0x200;
  private static final int SCRIPTS = 0x590; // those before it have no use for joiners
  private static final int FEWEST_MARKED = 3; // "x̄" is a sign
  private static final int FEWEST_AROUND = 3; // letters beside Greek ones: "xαy" is a formula

  private static final short[] TABLE = table();

  private LookAlikes() {}

  private static short[] table() {
    short[] table = new short[Character.MAX_VALUE + 1];
    for (String line : ResourceLines.of(LookAlikes.class, "look-alikes.txt")) {
      String[] cells = line.split("\t", -1);
      int flag =
          switch (cells[0]) {
            case "any" -> 0;
            case "inside" -> INSIDE;
            case "half" -> HALF;
            default -> throw new IllegalStateException("unknown kind of look-alikes: " + line);
          };
      for (char c : cells[2].toCharArray()) {
        table[c] = (short) (flag | cells[1].charAt(0));
      }
    }
    return table;
  }

  /** Whether a character has neither a shape nor a width, so that it hides inside words. */
  public static boolean isInvisible(char c) {
    return c >= '\u00ad' // few are
        && (c == '\u00ad'
            || (c >= '\u200b' && c <= '\u200f')
            || (c >= '\u2060' && c <= '\u2064')
            || c == '\ufeff');
  }

  /**
   * Where a word goes on behind invisible characters; their place itself if it ends there. Scripts
   * of India and the Near East need joiners, and Thai parts its words so.
   */
  public static int behindInvisible(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && isInvisible(text.charAt(end))) {
      end++;
    }
    boolean inside = at > 0 && end < text.length();
    return inside && isJoined(text.charAt(at - 1)) && isJoined(text.charAt(end)) ? end : at;
  }

  private static boolean isJoined(char c) {
    boolean phonetic = c >= '\u1d00' && c < '\u2000'; // and accented letters
    return (c < SCRIPTS || phonetic) && (Character.isLetter(c) || isMark(c));
  }

  /** The word without invisible characters; the same object if there are none. */
  public static String visible(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isInvisible(word.charAt(i))) {
        return visible(word, i);
      }
    }
    return word;
  }

  private static String visible(String word, int first) {
    StringBuilder rest = new StringBuilder(word.length()).append(word, 0, first);
    for (int i = first; i < word.length(); i++) {
      if (!isInvisible(word.charAt(i))) {
        rest.append(word.charAt(i));
      }
    }
    return rest.toString();
  }

  /**
   * A word with Latin letters in place of their look-alikes, and without marks that no composed
   * letter has; the same object if nothing is disguised. Parts of a compound are read each by
   * itself.
   *
   * @param word in a composed form of compatibility
   */
  public static String latin(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST) {
        return read(word);
      }
    }
    return word;
  }

  private static String read(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (int from = 0; from <= word.length(); ) {
      int hyphen = word.indexOf('-', from);
      int to = hyphen < 0 ? word.length() : hyphen;
      if (isDisguised(word, from, to)) {
        write(word, from, to, latin);
      } else {
        latin.append(word, from, to);
      }
      if (hyphen >= 0) {
        latin.append('-');
      }
      from = to + 1;
    }
    return latin.toString();
  }

  private static boolean isDisguised(String word, int from, int to) {
    int plain = 0; // from a to z, without accents
    int alike = 0;
    int inside = 0;
    int small = 0; // capitals
    int marks = 0;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      int entry = TABLE[c];
      if (entry != 0) {
        boolean greek = (entry & INSIDE) != 0;
        if (greek && !(isSmall(word, from, to, i - 1) && isSmall(word, from, to, i + 1))) {
          return false;
        }
        inside += greek ? 1 : 0;
        small += (entry & HALF) != 0 ? 1 : 0;
        alike++;
      } else if (isPlain(c)) {
        plain++;
      } else if (isMark(c)) {
        marks++;
      } else if (c >= FIRST) {
        return false; // another script
      }
    }
    int letters = plain + alike;
    if (small > 0) {
      return letters > 1 && 2 * small >= letters;
    }
    boolean mixed = plain > 0 && alike > 0 && (inside == 0 || letters - inside >= FEWEST_AROUND);
    return mixed || (alike == 0 && marks > 0 && plain >= FEWEST_MARKED);
  }

  private static void write(String word, int from, int to, StringBuilder latin) {
    boolean bare = false; // behind a letter from a to z and its marks
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      int entry = TABLE[c];
      if (entry != 0) {
        latin.append((char) (entry & LETTER));
        bare = true;
      } else if (!bare || !isMark(c)) {
        latin.append(c);
        bare = isPlain(c);
      }
    }
  }

  /** Whether a place lies within a part of a word and holds a small letter or a look-alike. */
  private static boolean isSmall(String word, int from, int to, int at) {
    if (at < from || at >= to) {
      return false;
    }
    char c = word.charAt(at);
    return (c >= 'a' && c <= 'z') || TABLE[c] != 0;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
