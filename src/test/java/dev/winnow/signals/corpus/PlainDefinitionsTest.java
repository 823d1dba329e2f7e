package dev.winnow.signals.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.signals.corpus.text.EnglishTokens;
import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.LineSplits;
import dev.winnow.signals.corpus.text.NormalisedWords;
import dev.winnow.signals.corpus.text.RepeatedGrams;
import dev.winnow.signals.corpus.text.TextChunks;
import dev.winnow.signals.corpus.text.TokenTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares values that are computed by chunk with the published definitions on the whole text. */
class PlainDefinitionsTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u2028",
    "\u0085",
    "walk",
    "Walk,",
    "walk.",
    "WALKS",
    "don't",
    "cannot",
    "5km",
    "a.m.",
    "(and",
    "or)",
    "...",
    "…",
    "!",
    "#1",
    "x-ray",
    "é",
    "E\u0301",
    "\u0323\u0301",
    "ΟΔΟΣ",
    "Σ",
    "σ'Σ",
    "İ",
    "ß",
    "ﬁ",
    "각",
    "中文",
    "。",
    "½",
    "ǅ",
    "™",
    "“",
    "\ufa6c",
    "\uD83D\uDE00",
    "\uD83D",
    "[1]",
    "{",
    "the the the",
    "walk in the rain",
    "_",
    "\u200d",
    "\u00ad"
  };

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static String text(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<String> words(TokenTable table) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      int id = table.at(i);
      words.add(new String(table.chars(), table.start(id), table.end(id) - table.start(id)));
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void normalisesAsTheWholeText(int seed) {
    String text = text(seed);
    String bare = text.replaceAll("\\p{Punct}", "").toLowerCase(Locale.ROOT);
    String normal = Normalizer.normalize(bare, Normalizer.Form.NFD);
    assertEquals(split(normal), words(NormalisedWords.of(TextChunks.of(text.toCharArray()))));
    assertEquals(split(normal).size(), NormalisedWords.count(text));
  }

  private static List<String> split(String text) {
    String[] words = text.split("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");
    return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutsTokensAsTheWholeText(int seed) {
    char[] text = text(seed).toCharArray();
    EnglishTokens cut = EnglishTokens.of(text);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      tokens.add(new String(text, cut.start(i), cut.end(i) - cut.start(i)));
    }
    TokenTable table = EnglishTokens.table(TextChunks.of(text));
    assertEquals(tokens, words(table));
    assertEquals(new HashSet<>(tokens).size(), table.distinct());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheNGramsThatRepeat(int seed) {
    TokenTable table = NormalisedWords.of(TextChunks.of(text(seed).repeat(2).toCharArray()));
    List<String> words = words(table);
    RepeatedGrams grams = new RepeatedGrams(table);
    for (int n = 2; n <= 10; n++) {
      grams.lengthen();
      List<List<String>> all = new ArrayList<>();
      for (int i = 0; i + n <= words.size(); i++) {
        all.add(words.subList(i, i + n));
      }
      List<Integer> repeated = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (Collections.frequency(all, all.get(i)) > 1) {
          repeated.add(i);
        }
      }
      List<Integer> found = IntStream.range(0, grams.size()).mapToObj(grams::place).toList();
      assertEquals(repeated, found, "n = " + n);
      for (int i = 0; i < grams.size(); i++) {
        List<String> gram = all.get(grams.place(i));
        assertEquals(Collections.frequency(all, gram), grams.count(grams.id(i)));
        assertEquals(all.indexOf(gram), grams.first(grams.id(i)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheLinesThatRepeat(int seed) {
    String text = text(seed).repeat(2);
    LineRanges.Repeats repeats =
        LineSplits.betweenNewlines(TextChunks.of(text.toCharArray())).repeats();
    Set<String> seen = new HashSet<>();
    int lines = 0;
    int characters = 0;
    for (String line : text.split("\n", -1)) {
      if (!seen.add(line)) {
        lines++;
        characters += line.codePointCount(0, line.length());
      }
    }
    assertEquals(new LineRanges.Repeats(lines, characters), repeats);
  }
}
