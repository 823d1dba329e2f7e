package dev.winnow.phrasing.context;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Arrays;

/**
 * A text as the context model sees it: ids of known words, with symbols of their own for numbers,
 * unknown words, marks inside a sentence and ends of sentences. Linear in the text.
 *
 * <p>Symbols are ids of the vocabulary, and behind its last one the four named here.
 */
public final class WordStream {
  /** How many symbols stand behind the vocabulary. */
  public static final int EXTRA = 4;

  private static final int END = 0; // offsets from the size of the vocabulary
  private static final int MARK = 1;
  private static final int NUMBER = 2;
  private static final int UNKNOWN = 3;

  private final int size;
  private final int[] symbols;
  private final int[] words; // index of the word behind a symbol, -1 for marks
  private final boolean[] named; // a capital that no sentence start explains
  private final SymbolTally counts;

  private WordStream(int size, int[] symbols, int[] words, boolean[] named) {
    this.size = size;
    this.symbols = symbols;
    this.words = words;
    this.named = named;
    this.counts = new SymbolTally(symbols);
  }

  /** Looks up the words of a text. */
  public static WordStream of(WordVocabulary vocabulary, String text, Words words) {
    int size = vocabulary.size();
    int count = words.count();
    int[] symbols = new int[2 * count + 2];
    int[] at = new int[symbols.length];
    boolean[] named = new boolean[symbols.length];
    int used = 0;
    symbols[used] = size + END;
    at[used++] = -1;
    int[] ids = new int[words.vocabulary().length]; // + 1 of each form; 0 if not looked up yet
    int end = 0;
    for (int i = 0; i < count; i++) {
      int start = words.starts()[i];
      int gap = i == 0 ? 2 : gap(text, end, start);
      boolean opens = symbols[used - 1] == size + END;
      if (gap == 2 && !opens) {
        symbols[used] = size + END;
        at[used++] = -1;
        opens = true;
      } else if (gap == 1) {
        if (!opens && symbols[used - 1] != size + MARK) {
          symbols[used] = size + MARK;
          at[used++] = -1;
        }
        opens |= opensQuote(text, start);
      }
      int form = words.numbers()[i];
      if (ids[form] == 0) {
        ids[form] = symbol(vocabulary, words.vocabulary()[form]) + 1;
      }
      named[used] = !opens && Character.isUpperCase(text.charAt(start));
      symbols[used] = ids[form] - 1;
      at[used++] = i;
      end = words.ends()[i];
    }
    symbols[used] = size + END;
    at[used++] = -1;
    return new WordStream(
        size, Arrays.copyOf(symbols, used), Arrays.copyOf(at, used), Arrays.copyOf(named, used));
  }

  private static int symbol(WordVocabulary vocabulary, String form) {
    int id = vocabulary.id(form);
    boolean number = id < 0 && Character.isDigit(form.charAt(0));
    return id >= 0 ? id : vocabulary.size() + (number ? NUMBER : UNKNOWN);
  }

  private static boolean opensQuote(String text, int start) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return before == '"' || before == '“' || before == '(' || before == '‘' || before == '\'';
  }

  /** 0: only blanks, 1: a mark inside a sentence, 2: the end of a sentence or line. */
  private static int gap(String text, int from, int to) {
    int gap = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\n') {
        return 2;
      }
      if (c != ' ' && c != '\u00A0') {
        gap = 1;
      }
    }
    return gap;
  }

  /** How many symbols. */
  public int length() {
    return symbols.length;
  }

  /** The symbol at an index. */
  public int symbol(int at) {
    return symbols[at];
  }

  /** Index of the word behind a symbol, -1 if none is. */
  public int word(int at) {
    return words[at];
  }

  /** Whether a known word stands at an index. */
  public boolean known(int at) {
    return symbols[at] < size;
  }

  /** Whether a word has a capital though it does not open a sentence. */
  public boolean named(int at) {
    return named[at];
  }

  /** Whether a sentence or line ends at an index. */
  public boolean ends(int at) {
    return symbols[at] == size + END;
  }

  /** Whether a mark inside a sentence stands at an index. */
  public boolean marks(int at) {
    return symbols[at] == size + MARK;
  }

  /** Whether a word that the vocabulary lacks stands at an index. */
  public boolean unknown(int at) {
    return symbols[at] == size + UNKNOWN;
  }

  /** Whether a number stands at an index. */
  public boolean number(int at) {
    return symbols[at] == size + NUMBER;
  }

  /** How often a symbol stands in the text. */
  public int count(int symbol) {
    return counts.count(symbol);
  }

  /** How often each symbol stands in the text. */
  public SymbolTally counts() {
    return counts;
  }
}
