package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.Language;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageReaderTest {
  private static final String GERMAN =
      "Der schnelle braune Fuchs springt über den faulen Hund, und niemand sieht ihm dabei zu.";

  private final LanguageReader reader = new LanguageReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | " + GERMAN,
        "es | El veloz murciélago comía feliz la fruta mientras la cigüeña tocaba el saxofón.",
        "ru | Съешь же ещё этих мягких французских булок, да выпей чаю на дорогу домой.",
        "he | כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם, וכולם חוננו בתבונה ובמצפון.",
        "id | Kalau kamu mau pergi ke rumah sakit besok, jangan lupa bawa kartu berobat karena dokter akan menanyakannya.",
        "et | Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt.",
      })
  void namesTheLanguage(String code, String text) {
    assertEquals(code, reader.read(Documents.text(text)).code());
  }

  @Test
  void plainEnglishNeedsNoDetector() {
    String text = "The doctor said that it was the best of the drugs that you can have for this. ";
    assertEquals(new Language("en", null), reader.read(Documents.text(text.repeat(4))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ja!", "12345 67890 12345 67890 12345 67890 12345 67890 12345"})
  void fewLettersTellNoLanguage(String text) {
    assertEquals(Language.UNKNOWN, reader.read(Documents.text(text)));
  }

  /** Compares the model that is read through a buffer with the one that OpenNLP loads. */
  @Test
  void theModelIsThatOfOpenNlp() throws IOException {
    try (InputStream in = LanguageReaderTest.class.getResourceAsStream("/langdetect-183.bin")) {
      LanguageDetectorME expected = new LanguageDetectorME(new LanguageDetectorModel(in));
      LanguageDetectorME actual = new LanguageDetectorME(EnglishModels.languages());
      assertEquals(expected.getSupportedLanguages().length, actual.getSupportedLanguages().length);
      for (String text : new String[] {GERMAN, "いろはにほへと ちりぬるを わかよたれそ", "a b", ""}) {
        assertEquals(expected.predictLanguage(text), actual.predictLanguage(text));
        assertEquals(
            expected.predictLanguage(text).getConfidence(),
            actual.predictLanguage(text).getConfidence());
      }
    }
  }
}
