package dev.winnow.text;

import dev.winnow.model.Words;
import dev.winnow.unicode.LookAlikes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits a text into words: runs of letters and digits, with apostrophes and hyphens inside.
 * Lowered and raised digits belong to the formula or unit before them and are plain in its form, so
 * that "B₁₂" is "b12" and "m²" is "m2"; a raised digit behind a longer word is a footnote mark and
 * no part of it. Other forms of compatibility, such as full-width letters, are plain too;
 * look-alikes of other scripts are Latin in a word that has Latin letters, and soft hyphens and the
 * like are no part of a form.
 *
 * <p>Hand-written, because it visits every character of every page: OpenNLP's statistical tokenizer
 * reads 0.7 MB/s, this scanner about a hundred times as much.
 */
public final class WordSplitter {
  /** Expected characters of a word with its space: English has six, and arrays can grow. */
  private static final int WORD_LENGTH = 5;

  private static final int LONGEST_UNIT = 2; // letters of a unit that has powers: m, cm, km

  private final String source;
  private final char[] text;

  /** The folded ASCII characters of words, by their index in the text. */
  private final byte[] folded;

  private final FormNumbers forms;
  private int[] numbers;
  private int[] starts;
  private int[] ends;
  private int count;

  private WordSplitter(String text) {
    this.source = text;
    this.text = text.toCharArray();
    this.folded = new byte[text.length()];
    int capacity = text.length() / WORD_LENGTH + 1;
    this.forms = new FormNumbers(folded);
    this.numbers = new int[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
  }

  /** The words of a text, in order. */
  public static Words split(String text) {
    return new WordSplitter(text).words();
  }

  private Words words() {
    int at = 0;
    while (at < text.length) {
      at = width(at) > 0 ? word(at) : at + 1;
    }
    return new Words(
        forms.all(),
        forms.signatures(),
        Arrays.copyOf(numbers, count),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count));
  }

  /** Number of characters of the letter, digit or mark at an index; 0 if there is none. */
  private int width(int at) {
    char c = text[at];
    if ((CharKinds.of(c) & CharKinds.WORD) != 0) {
      return 1;
    }
    return Character.isHighSurrogate(c)
            && at + 1 < text.length
            && CharKinds.isWord(Character.codePointAt(text, at))
        ? 2
        : 0;
  }

  /** Adds the word that starts at an index and returns the index behind it. */
  private int word(int start) {
    int kinds = 0;
    int hash = 0; // as String has it, of ASCII characters
    int at = start;
    int part = start; // of a compound
    while (at < text.length) {
      int kind = CharKinds.of(text[at]);
      if ((kind & CharKinds.WORD) != 0) {
        folded[at] = (byte) (text[at] | (kind & CharKinds.UPPER));
        hash = 31 * hash + folded[at];
        at++;
      } else if (kind == CharKinds.JOINT && at + 1 < text.length && width(at + 1) > 0) {
        folded[at] = (byte) straight(text[at]);
        hash = 31 * hash + folded[at];
        at++;
        part = folded[at - 1] == '-' ? at : part;
      } else if (kind == CharKinds.SCRIPT && isPartOfFormula(part, at)) {
        kind = CharKinds.FOREIGN;
        at++;
      } else if (kind == CharKinds.INVISIBLE && LookAlikes.behindInvisible(source, at) > at) {
        kind = CharKinds.FOREIGN;
        at = LookAlikes.behindInvisible(source, at);
      } else if (width(at) == 2) {
        kind = CharKinds.FOREIGN;
        at += 2;
      } else {
        break;
      }
      kinds |= kind;
    }
    boolean foreign = (kinds & CharKinds.FOREIGN) != 0;
    int number =
        foreign ? forms.of(plain(new String(text, start, at - start))) : forms.of(start, at, hash);
    add(start, at, number);
    return at;
  }

  /** Whether a lowered or raised digit belongs to the word before it and marks no footnote. */
  private boolean isPartOfFormula(int start, int at) {
    boolean lowered = text[at] >= '₀' && text[at] <= '₉';
    return lowered || at - start <= LONGEST_UNIT || Character.isDigit(text[at - 1]);
  }

  private void add(int start, int end, int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    numbers[count] = number;
    starts[count] = start;
    ends[count] = end;
    count++;
  }

  private static String plain(String word) {
    String straight = word.replace('’', '\'').replace('‑', '-').replace('‐', '-');
    String composed = Normalizer.normalize(LookAlikes.visible(straight), Normalizer.Form.NFKC);
    return LookAlikes.latin(composed).toLowerCase(Locale.ROOT);
  }

  private static char straight(char joint) {
    return switch (joint) {
      case '’' -> '\'';
      case '‑', '‐' -> '-';
      default -> joint;
    };
  }
}
