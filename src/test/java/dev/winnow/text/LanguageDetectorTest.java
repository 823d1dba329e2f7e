package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageDetectorTest {
  private static final String[] SYLLABLES = {
    "the",
    "ing",
    "El",
    "que",
    "ción",
    "der",
    "Über",
    "sch",
    "ß",
    "при",
    "вет",
    "Ж",
    "日本",
    "語",
    "안녕",
    "مرحبا",
    "😀",
    "\ud800",
    "\u0000",
    "ha",
    "haha",
    "aaaa",
    " ",
    " ",
    " ",
    "\n",
    ".",
    "@",
    "#",
    "42",
    "http://a.b/c",
    "x@y.org",
    ":)"
  };

  private static LanguageDetectorME detector;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("/langdetect-183.bin")) {
      detector = new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Der schnelle braune Fuchs springt über den faulen Hund, und niemand sieht ihm zu.",
        "El veloz murciélago hindú comía feliz cardillo y kiwi.",
        "Съешь же ещё этих мягких французских булок, да выпей чаю.",
        "いろはにほへと ちりぬるを わかよたれそ つねならむ",
      })
  void agreesWithOpenNlp(String text) {
    agrees(text);
  }

  @Test
  void agreesWithOpenNlpOnAnyText() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int syllables = random.nextInt(400); syllables > 0; syllables--) {
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        text.append((char) ('a' + random.nextInt(1 + i % 26)));
      }
      agrees(text.toString());
    }
  }

  /** To the last digit. */
  private static void agrees(String text) {
    Language expected = detector.predictLanguage(text);
    LanguageDetector.Guess guess = EnglishModels.languages().detect(text);
    assertEquals(expected.getLang(), guess.code(), text);
    assertEquals(expected.getConfidence(), guess.probability(), text);
  }
}
