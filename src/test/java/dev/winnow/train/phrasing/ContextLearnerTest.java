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
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two synonyms that each keep their own company, as "strong tea" and "powerful engine" do. */
class ContextLearnerTest {
  private static final WordVocabulary VOCABULARY =
      new WordVocabulary(
          List.of("a", "strong", "powerful", "tea", "engine"),
          new int[] {8000, 4000, 4000, 4000, 4000});
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
  void theSameTextGivesTheSameNumbers() throws IOException {
    assertArrayEquals(bytes(learn()), bytes(learn()));
  }

  private static ContextModel learn() {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 8000; i++) {
      text.append(random.nextBoolean() ? "a strong tea. " : "a powerful engine. ");
    }
    WordStream stream = stream(text.toString());
    int[] symbols = new int[stream.length()];
    for (int at = 0; at < symbols.length; at++) {
      symbols[at] = stream.symbol(at);
    }
    int[] counts = new int[VOCABULARY.size()];
    for (int word = 0; word < counts.length; word++) {
      counts[word] = VOCABULARY.count(word);
    }
    return new ContextLearner(counts, WordStream.EXTRA, SYNONYMS)
        .learn(symbols, ReferenceText.named(), VOCABULARY.size(), 20, line -> {});
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
