package dev.winnow.corpus;

import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence or a line of a text with the name of a place and all telephone numbers taken out of
 * it, so that the sentences of two doorways are the same.
 *
 * @param hash of its words in order
 * @param words number of its words
 * @param names for each place where the name stood, the numbers of its first word
 * @param facts whether it is a short line with numbers: an address, hours, a price
 */
record PlacedSentence(long hash, int words, List<Integer> names, boolean facts) {
  private static final int SHORT_LINE = 12; // words

  /** Digits of a telephone number; years, prices and the numbers of houses have fewer. */
  static final int TELEPHONE_DIGITS = 9;

  private static final String AFTER_DIGITS = " -.()/+\u00A0\u2011\u2013";
  private static final long NAME = 1;
  private static final long TELEPHONE = 2;

  /** Copies the list. */
  PlacedSentence {
    names = List.copyOf(names);
  }

  /** Whether a word is part of a telephone number: digits, maybe with hyphens. */
  static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '-');
  }

  /** Number of digits in a word. */
  static int digits(String word) {
    return (int) word.chars().filter(Character::isDigit).count();
  }

  /** The sentences of a text. */
  static List<PlacedSentence> of(ComparedText text, List<String> name) {
    return new Reader(text, name).read();
  }

  /** Walks along the words of a text. */
  private static final class Reader {
    private final String text;
    private final Words words;
    private final long[] forms;
    private final List<String> name;
    private final List<PlacedSentence> sentences = new ArrayList<>();
    private List<Integer> names = new ArrayList<>();
    private long hash;
    private int count;
    private boolean digits;

    Reader(ComparedText text, List<String> name) {
      this.text = text.text();
      this.words = text.words().all();
      this.forms = text.words().forms();
      this.name = name;
    }

    List<PlacedSentence> read() {
      boolean lineStarts = true;
      int next;
      for (int i = 0; i < words.count(); i = next) {
        int telephone = telephone(i);
        long token = forms[words.numbers()[i]];
        next = i + 1;
        if (names(i)) {
          names.add(i);
          token = NAME;
          next = i + name.size();
        } else if (telephone > i) {
          token = TELEPHONE;
          next = telephone;
        } else {
          digits |= digits(words.form(i)) > 0;
        }
        hash = StableHash.mixed(hash * 31 + token);
        count++;
        String between = between(next);
        boolean lineEnds = next == words.count() || between.indexOf('\n') >= 0;
        if (lineEnds || isEnd(between)) {
          boolean facts = digits && lineStarts && lineEnds && count <= SHORT_LINE;
          sentences.add(new PlacedSentence(hash, count, names, facts));
          names = new ArrayList<>();
          hash = 0;
          count = 0;
          digits = false;
          lineStarts = lineEnds;
        }
      }
      return sentences;
    }

    private boolean names(int at) {
      if (at + name.size() > words.count()) {
        return false;
      }
      for (int k = 0; k < name.size(); k++) {
        if (!words.form(at + k).equals(name.get(k))) {
          return false;
        }
      }
      return true;
    }

    /** Index behind a telephone number that starts at a word, or the word. */
    private int telephone(int at) {
      int digitCount = 0;
      int end = at;
      while (end < words.count() && isNumber(words.form(end)) && (end == at || isJoined(end))) {
        digitCount += digits(words.form(end++));
      }
      return digitCount >= TELEPHONE_DIGITS ? end : at;
    }

    private boolean isJoined(int word) {
      return between(word).chars().allMatch(c -> AFTER_DIGITS.indexOf(c) >= 0);
    }

    /** What stands between a word and the one before it; nothing behind the last one. */
    private String between(int word) {
      return word == words.count()
          ? ""
          : text.substring(words.ends()[word - 1], words.starts()[word]);
    }

    /** Whether a sentence ends between two words: a mark and a space behind it. */
    private static boolean isEnd(String between) {
      for (int i = 0; i + 1 < between.length(); i++) {
        if (".!?".indexOf(between.charAt(i)) >= 0
            && Character.isWhitespace(between.charAt(i + 1))) {
          return true;
        }
      }
      return false;
    }
  }
}
