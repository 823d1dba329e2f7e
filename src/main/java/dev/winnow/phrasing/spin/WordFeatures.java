package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.FitModel;
import dev.winnow.phrasing.context.PlaceFits;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.resource.FunctionWordGroups;
import java.util.Arrays;
import java.util.List;

/**
 * What tells whether a word was put in the place of another: how well it and its synonyms fit
 * between the neighbours, and how rare it is beside them. Nothing here is the same for all words of
 * a page: what is would let a page of an unfamiliar field accuse each of its words.
 */
public final class WordFeatures {
  /** Names of the columns. */
  public static final List<String> NAMES =
      List.of(
          "fit",
          "better",
          "better-wordnet",
          "better-moby",
          "better-vectors",
          "better-forms",
          "better-grammar",
          "better-common",
          "share-better",
          "fit-before",
          "fit-after",
          "frequency",
          "rarer-wordnet",
          "rarer-moby",
          "rarer-vectors",
          "candidates",
          "length",
          "ending",
          "opens",
          "function",
          "second-better",
          "all-better",
          "best-frequency",
          "before-kind",
          "after-kind",
          "repeats",
          "best-on-page",
          "article",
          "mean-candidate",
          "named");

  private static final int FUNCTION = NAMES.indexOf("function");
  private static final int NAMED = NAMES.indexOf("named");
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ing"),
          List.of("ed"),
          List.of("ly"),
          List.of("ion"),
          List.of("ness", "ity", "ment"),
          List.of("er", "est"),
          List.of("s"),
          List.of("e"));
  private static final int FUNCTION_STEP = 2; // one function word in so many is judged
  private static final float NONE = -8; // of a source that names no candidate

  private final FitModel context;
  private final SynonymTable synonyms;
  private final float[] logs;
  private final byte[] endings;
  private final boolean[] function;
  private final byte[] lengths;
  private final boolean[] vowels; // whether a word begins with one
  private final int a;
  private final int an;

  /** Uses a context model and candidates over one vocabulary. */
  public WordFeatures(WordVocabulary vocabulary, FitModel context, SynonymTable synonyms) {
    this.context = context;
    this.synonyms = synonyms;
    this.logs = new float[vocabulary.size()];
    this.endings = new byte[logs.length];
    this.function = new boolean[logs.length];
    this.lengths = new byte[logs.length];
    this.vowels = new boolean[logs.length];
    this.a = vocabulary.id("a");
    this.an = vocabulary.id("an");
    for (int id = 0; id < logs.length; id++) {
      logs[id] = (float) Math.log(1 + vocabulary.count(id));
      endings[id] = ending(vocabulary.word(id));
      function[id] = FunctionWordGroups.isGrammar(vocabulary.word(id));
      lengths[id] = (byte) vocabulary.word(id).length();
      vowels[id] = "aeiou".indexOf(vocabulary.word(id).charAt(0)) >= 0;
    }
  }

  /** Whether a word of the vocabulary carries grammar and no content. */
  boolean isGrammar(int word) {
    return function[word];
  }

  /** A class of ending, which tells something of the part of speech; 0 for all others. */
  private static byte ending(String word) {
    for (int i = 0; i < ENDINGS.size(); i++) {
      for (String ending : ENDINGS.get(i)) {
        if (word.endsWith(ending)) {
          return (byte) (i + 1);
        }
      }
    }
    return 0;
  }

  /**
   * The judged places of a text and their features.
   *
   * @param places indexes of symbols, ascending
   * @param columns of {@link #NAMES}, a value for each place
   * @param best the candidate that fits each place best
   */
  @SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
  public record Table(int[] places, float[][] columns, int[] best) {
    /** Whether the word of a row carries grammar. */
    boolean function(int row) {
      return columns[FUNCTION][row] > 0;
    }

    /** Whether the word of a row has a capital in mid-sentence. */
    boolean named(int row) {
      return columns[NAMED][row] > 0;
    }
  }

  /**
   * Measures the words of a text that have candidates; of function words, which are half of all,
   * every second one, since only their means are asked for.
   */
  public Table of(WordStream stream) {
    int length = stream.length();
    PlaceFits reading = context.reading(stream);
    float[] fits = new float[length];
    int[] places = new int[length];
    int count = 0;
    int functions = 0;
    for (int at = 0; at < length; at++) {
      if (!stream.known(at)) {
        continue;
      }
      int word = stream.symbol(at);
      boolean judged = synonyms.first(word) < synonyms.last(word);
      if (judged && (!function[word] || functions++ % FUNCTION_STEP == 0)) {
        places[count++] = at;
      } else if (judged) {
        reading.moveTo(at);
        fits[at] = reading.fit(word); // its neighbours ask for it
      }
    }
    float[][] table = new float[NAMES.size()][count];
    int[] best = new int[count];
    for (int row = 0; row < count; row++) {
      int at = places[row];
      int word = stream.symbol(at);
      reading.moveTo(at);
      float own = reading.fit(word);
      fits[at] = own;
      best[row] = candidates(word, own, reading, table, row);
      table[0][row] = own;
      table[11][row] = logs[word];
      table[16][row] = lengths[word];
      table[17][row] = endings[word];
      table[18][row] = stream.ends(at - 1) ? 1 : 0;
      table[19][row] = function[word] ? 1 : 0;
      table[23][row] = kind(stream, at - 1);
      table[24][row] = kind(stream, at + 1);
      table[25][row] = CountLogs.log1p(stream.count(word) - 1);
      table[26][row] = best[row] < 0 ? 0 : CountLogs.log1p(stream.count(best[row]));
      table[27][row] = article(stream, at);
      table[29][row] = stream.named(at) ? 1 : 0;
    }
    for (int row = 0; row < count; row++) {
      int at = places[row];
      table[9][row] = fits[at - 1];
      table[10][row] = at + 1 < length ? fits[at + 1] : 0;
    }
    return new Table(Arrays.copyOf(places, count), table, best);
  }

  private int candidates(int word, float own, PlaceFits reading, float[][] table, int row) {
    int first = synonyms.first(word);
    int last = synonyms.last(word);
    float top = Float.NEGATIVE_INFINITY;
    float second = NONE;
    float wordNet = NONE;
    float moby = NONE;
    float vectors = NONE;
    float forms = NONE;
    float grammar = NONE;
    float common = NONE;
    float rareWordNet = NONE;
    float rareMoby = NONE;
    float rareVectors = NONE;
    float log = logs[word];
    int better = 0;
    float odds = 0;
    float sum = 0;
    int best = -1;
    for (int i = first; i < last; i++) {
      int other = synonyms.candidate(i);
      int source = synonyms.source(i);
      float gain = reading.fit(other) - own;
      sum += gain;
      odds += CoarsePowers.exp(gain);
      better += gain > 0 ? 1 : 0;
      if (gain > top) {
        second = Math.max(NONE, top);
        top = gain;
        best = other;
      } else if (gain > second) {
        second = gain;
      }
      float rare = logs[other] - log;
      if ((source & SynonymTable.WORDNET) != 0) {
        wordNet = Math.max(wordNet, gain);
        rareWordNet = Math.max(rareWordNet, rare);
      }
      if ((source & SynonymTable.MOBY) != 0) {
        moby = Math.max(moby, gain);
        rareMoby = Math.max(rareMoby, rare);
      }
      if ((source & SynonymTable.VECTORS) != 0) {
        vectors = Math.max(vectors, gain);
        rareVectors = Math.max(rareVectors, rare);
      }
      if ((source & SynonymTable.FORMS) != 0) {
        forms = Math.max(forms, gain);
      }
      if ((source & SynonymTable.GRAMMAR) != 0) {
        grammar = Math.max(grammar, gain);
      }
      if (rare > 0) {
        common = Math.max(common, gain);
      }
    }
    int count = last - first;
    table[1][row] = top;
    table[2][row] = wordNet;
    table[3][row] = moby;
    table[4][row] = vectors;
    table[5][row] = forms;
    table[6][row] = grammar;
    table[7][row] = common;
    table[8][row] = (float) better / count;
    table[12][row] = rareWordNet;
    table[13][row] = rareMoby;
    table[14][row] = rareVectors;
    table[15][row] = count;
    table[20][row] = second;
    table[21][row] = (float) Math.log(odds);
    table[22][row] = logs[best] - log;
    table[28][row] = sum / count;
    return best;
  }

  private int kind(WordStream stream, int at) {
    if (stream.known(at)) {
      return function[stream.symbol(at)] ? 1 : 2;
    }
    if (stream.ends(at)) {
      return 0;
    }
    if (stream.marks(at)) {
      return 3;
    }
    return stream.number(at) ? 4 : 5;
  }

  /** 1 if an article before the word does not fit it, -1 if it does, 0 without an article. */
  private int article(WordStream stream, int at) {
    if (!stream.known(at - 1)) {
      return 0;
    }
    int before = stream.symbol(at - 1);
    if (before != an && before != a) {
      return 0;
    }
    return vowels[stream.symbol(at)] == (before == an) ? -1 : 1;
  }
}
