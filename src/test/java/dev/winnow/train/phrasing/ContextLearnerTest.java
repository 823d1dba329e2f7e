package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.ContextReading;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.text.WordSplitter;
import java.io.ByteArrayOutputStream;
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
    int[] counts = new int[VOCABULARY.size()];
    for (int word = 0; word < counts.length; word++) {
      counts[word] = VOCABULARY.count(word);
    }
    return new ContextLearner(counts, WordStream.EXTRA, SYNONYMS)
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
    WordStream stream = stream(text);
    ContextReading reading = model.reading(stream);
    reading.moveTo(2);
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
