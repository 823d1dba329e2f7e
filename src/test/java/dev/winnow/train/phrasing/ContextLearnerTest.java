package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.FitModel;
import dev.winnow.phrasing.context.PairIndex;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.context.PlaceFits;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.text.WordSplitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two synonyms that each keep their own company, as "strong tea" and "powerful engine" do. */
class ContextLearnerTest {
  private static final WordVocabulary VOCABULARY =
      new WordVocabulary(
          List.of("a", "strong", "powerful", "tea", "engine"),
          new int[] {8000, 4000, 4000, 4000, 4000});
  private static final int TEXTS = 8000;
  private static final int STRONG = VOCABULARY.id("strong");
  private static final int POWERFUL = VOCABULARY.id("powerful");
  private static final SynonymTable SYNONYMS =
      new SynonymTable(
          new int[] {0, 0, 1, 2, 2, 2},
          new int[] {POWERFUL, STRONG},
          new byte[] {SynonymTable.WORDNET, SynonymTable.WORDNET});

  @Test
  void aWordFitsItsOwnCompany() {
    ContextModel model = learn();
    assertTrue(gain(model, "a strong tea", STRONG, POWERFUL) > 1);
    assertTrue(gain(model, "a powerful engine", POWERFUL, STRONG) > 1);
  }

  @Test
  void aWordFitsTheRestOfItsText() {
    ContextModel model = learn("a strong a. tea tea.", "a powerful a. engine engine.");
    assertTrue(gain(model, "a strong a. tea tea.", STRONG, POWERFUL) > 1);
    assertTrue(gain(model, "a powerful a. engine engine.", POWERFUL, STRONG) > 1);
  }

  @Test
  void theSameTextGivesTheSameNumbers() throws IOException {
    assertArrayEquals(bytes(learn()), bytes(learn()));
  }

  /** Each neighbour alone stands beside both words equally often. */
  @Test
  void aPairOfNeighboursSaysWhatNeitherSaysAlone() throws IOException {
    String[] strong = {"tea a strong.", "engine engine strong."};
    String[] powerful = {"tea engine powerful.", "engine a powerful."};
    PairModel model = read(bytes(learnPairs(strong, powerful)));
    for (int i = 0; i < strong.length; i++) {
      assertTrue(gain(model, strong[i], 3, STRONG, POWERFUL) > 1, strong[i]);
      assertTrue(gain(model, powerful[i], 3, POWERFUL, STRONG) > 1, powerful[i]);
    }
    assertArrayEquals(bytes(learnPairs(strong, powerful)), bytes(model));
  }

  private static PairModel learnPairs(String[] some, String[] others) {
    SplittableRandom random = new SplittableRandom(3);
    int[] symbols = new int[TEXTS * 8];
    int[] ends = new int[TEXTS];
    int used = 0;
    for (int i = 0; i < TEXTS; i++) {
      int[] text = symbols((random.nextBoolean() ? some : others)[random.nextInt(2)]);
      System.arraycopy(text, 0, symbols, used, text.length);
      used += text.length;
      ends[i] = used;
    }
    int[] read = Arrays.copyOf(symbols, used);
    PairIndex pairs = NeighbourPairs.of(read, ReferenceText.named() - 1, VOCABULARY.size());
    return learner(pairs)
        .learnPairs(read, ends, ReferenceText.named(), VOCABULARY.size(), 20, line -> {});
  }

  private static ContextLearner learner(PairIndex pairs) {
    int[] counts = new int[VOCABULARY.size()];
    for (int word = 0; word < counts.length; word++) {
      counts[word] = VOCABULARY.count(word);
    }
    return new ContextLearner(counts, WordStream.EXTRA, SYNONYMS, pairs);
  }

  private static PairModel read(byte[] bytes) throws IOException {
    return PairModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] bytes(PairModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ContextModel learn() {
    return learn("a strong tea.", "a powerful engine.");
  }

  /** Learns from many texts that are one or the other. */
  private static ContextModel learn(String one, String other) {
    int[] first = symbols(one);
    int[] second = symbols(other);
    SplittableRandom random = new SplittableRandom(3);
    int[] symbols = new int[TEXTS * Math.max(first.length, second.length)];
    int[] ends = new int[TEXTS];
    int used = 0;
    for (int i = 0; i < TEXTS; i++) {
      int[] text = random.nextBoolean() ? first : second;
      System.arraycopy(text, 0, symbols, used, text.length);
      used += text.length;
      ends[i] = used;
    }
    return learner(new PairIndex(new long[0]))
        .learn(
            Arrays.copyOf(symbols, used),
            ends,
            ReferenceText.named(),
            VOCABULARY.size(),
            20,
            line -> {});
  }

  private static int[] symbols(String text) {
    WordStream stream = stream(text);
    return IntStream.range(0, stream.length()).map(stream::symbol).toArray();
  }

  private static float gain(ContextModel model, String text, int word, int other) {
    return gain(model, text, 2, word, other);
  }

  private static float gain(FitModel model, String text, int at, int word, int other) {
    WordStream stream = stream(text);
    PlaceFits reading = model.reading(stream);
    reading.moveTo(at);
    return reading.fit(word) - reading.fit(other);
  }

  private static WordStream stream(String text) {
    return WordStream.of(VOCABULARY, text, WordSplitter.split(text));
  }

  private static byte[] bytes(ContextModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
