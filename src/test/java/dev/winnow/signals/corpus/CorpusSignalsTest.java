package dev.winnow.signals.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.NormalisedWords;
import dev.winnow.signals.corpus.text.RepeatedGrams;
import dev.winnow.signals.corpus.text.TextChunks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusSignalsTest {
  private static final String TEXT =
      """
      Walking in the MORNING helps. Does it? It does…
      Walking in the morning helps the knees, the hips and the back.

      • 3 short walks, 10 minutes each – #walk
      Walking in the morning helps the knees, the hips and the mood.
      Naïve café visitors walk 2½ km²; HIV-positive visitors too...
      """;

  private static SortedMap<String, Double> measure(String text) {
    Document document = Documents.text(text);
    return CorpusSignals.measure(document, Documents.analysis(document));
  }

  private static double value(String text, String name) {
    return measure(text).getOrDefault(name, Double.NaN);
  }

  /** The expected values come from the published Python code on the same text. */
  @ParameterizedTest
  @CsvSource({
    "rps_doc_frac_all_caps_words, 0.03125",
    "rps_doc_frac_chars_dupe_10grams, 0.41860465",
    "rps_doc_frac_chars_dupe_5grams, 0.53023256",
    "rps_doc_frac_chars_dupe_6grams, 0.41860465",
    "rps_doc_frac_chars_dupe_7grams, 0.41860465",
    "rps_doc_frac_chars_dupe_8grams, 0.41860465",
    "rps_doc_frac_chars_dupe_9grams, 0.41860465",
    "rps_doc_frac_chars_top_2gram, 0.1255814",
    "rps_doc_frac_chars_top_3gram, 0.16744186",
    "rps_doc_frac_chars_top_4gram, 0.26511628",
    "rps_doc_frac_lines_end_with_ellipsis, 0.33333333",
    "rps_doc_frac_no_alph_words, 0.265625",
    "rps_doc_frac_unique_words, 0.56862745",
    "rps_doc_mean_word_length, 4.21568627",
    "rps_doc_num_sentences, 5.0",
    "rps_doc_symbol_to_word_ratio, 0.046875",
    "rps_doc_unigram_entropy, 3.12248966",
    "rps_doc_word_count, 51"
  })
  void equalsThePublishedCode(String name, double expected) {
    assertEquals(expected, value(TEXT, name), 1e-8);
  }

  @ParameterizedTest
  @CsvSource({
    "gopher_dup_line_frac, 0.28571429",
    "gopher_dup_para_frac, 0",
    "gopher_bullet_lines_ratio, 0.33333333",
    "c4_lines_no_terminal_punct, 2",
    "c4_lines_policy, 1",
    "c4_lines_kept, 3",
    "c4_num_sentences, 5",
    "fineweb_line_punct_ratio, 0.66666667",
    "fineweb_short_line_ratio, 0.5",
    "fineweb_c4_num_sentences, 7"
  })
  void readsLinesAsTheFiltersDo(String name, double expected) {
    String text =
        """
        - Keep walking
        Walk in the morning. Rest at noon.
        - Keep walking
        Walk in the morning. Rest at noon.
        We use cookies on this page.
        Walking helps the knees and the hips.
        """;
    assertEquals(expected, value(text, name), 1e-8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "…", "a", "\uD83D\uDE00", "\u2028\u0085", "#{}[1]"})
  void saysNothingOfWhatIsNotDefined(String text) {
    measure(text).values().forEach(value -> assertTrue(value == null || Double.isFinite(value)));
    assertNull(measure("").get("rps_doc_mean_word_length"));
  }

  @Test
  void namesEveryValueOnce() {
    List<String> names = CorpusSignals.names().stream().map(SignalCard::id).toList();
    Set<String> distinct = new HashSet<>(names);
    assertEquals(names.size(), distinct.size());
    assertEquals(distinct, measure("").keySet());
    assertEquals(distinct, measure(TEXT.repeat(3)).keySet());
  }

  /** The work is linear for prose, for one repeated word and for words that never repeat. */
  @ParameterizedTest
  @ValueSource(strings = {"prose", "same", "distinct"})
  void looksGrowWithTheText(String kind) {
    long half = looks(text(kind, 60_000));
    long whole = looks(text(kind, 120_000));
    assertTrue(whole <= 2.3 * half, kind + ": " + half + " looks, then " + whole);
  }

  private static long looks(String text) {
    TextChunks chunks = TextChunks.of(text.toCharArray());
    RepeatedGrams grams = new RepeatedGrams(NormalisedWords.of(chunks));
    for (int n = 2; n <= 10; n++) {
      grams.lengthen();
    }
    return chunks.interner().steps() + grams.steps();
  }

  private static String text(String kind, int words) {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word =
          switch (kind) {
            case "prose" -> "w" + (int) (Math.pow(random.nextDouble(), 4) * 20_000);
            case "same" -> "pain";
            default -> "w" + i;
          };
      text.append(word).append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }
}
