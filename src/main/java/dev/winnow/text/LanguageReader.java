package dev.winnow.text;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the language of a document. A cheap test on function words recognises plain English;
 * OpenNLP's detector reads the first thousand characters of all other pages. Holds mutable state:
 * one instance a thread; the model is read when it is first needed.
 */
public final class LanguageReader {
  /** Enough for the detector, which reads whole pages nine times as long, and past most menus. */
  private static final int SAMPLE_CHARACTERS = 1000;

  /** With fewer letters, both tests are unreliable. */
  private static final int FEWEST_LETTERS = 40;

  /** With fewer words in the sample, the test on function words is skipped. */
  private static final int FEWEST_WORDS = 40;

  /**
   * Least share of function words in plain English. Running English text has 25 to 45 %; of the
   * 1,595 pages of four extraction benchmarks, none that the detector gives another language has 14
   * %.
   */
  private static final double PLAINLY_ENGLISH = 0.18;

  /** Words that are frequent in English and rare in every other language. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "and", "of", "to", "that", "is", "with", "for", "are", "this", "was", "which",
          "from", "have", "you", "your", "they", "their", "been", "would", "can", "be", "by", "it",
          "or", "may", "these", "when", "what", "there");

  private static final Map<String, String> SHORT_CODES = shortCodes();

  private @Nullable LanguageDetectorME detector;

  /** The language of the main content; if that is too short, the language of all text. */
  public Language read(Document document) {
    String sample = sample(document);
    if (!hasLetters(sample)) {
      return Language.UNKNOWN;
    }
    double share = functionWordShare(sample);
    if (share >= PLAINLY_ENGLISH) {
      return new Language("en", null);
    }
    return detect(sample);
  }

  private static boolean hasLetters(String sample) {
    int letters = 0;
    for (int at = 0; at < sample.length() && letters < FEWEST_LETTERS; ) {
      int point = sample.codePointAt(at);
      letters += Character.isLetter(point) ? 1 : 0;
      at += Character.charCount(point);
    }
    return letters >= FEWEST_LETTERS;
  }

  private static String sample(Document document) {
    StringBuilder sample = new StringBuilder(SAMPLE_CHARACTERS + 1);
    for (Block block : document.blocks()) {
      if (block.main() && sample.length() < SAMPLE_CHARACTERS) {
        append(sample, document.text(), block.start(), block.end());
      }
    }
    if (sample.length() < SAMPLE_CHARACTERS / 2) {
      sample.setLength(0);
      append(sample, document.text(), 0, document.text().length());
    }
    return sample.toString();
  }

  private static void append(StringBuilder sample, String text, int start, int end) {
    int room = SAMPLE_CHARACTERS - sample.length();
    sample.append(text.substring(start, Math.min(end, start + room))).append(' ');
  }

  private static double functionWordShare(String sample) {
    Words words = WordSplitter.split(sample);
    if (words.count() < FEWEST_WORDS) {
      return 0;
    }
    int found = 0;
    for (String form : words.forms()) {
      if (FUNCTION_WORDS.contains(form)) {
        found++;
      }
    }
    return (double) found / words.count();
  }

  private Language detect(String sample) {
    if (detector == null) {
      detector = new LanguageDetectorME(EnglishModels.languages());
    }
    opennlp.tools.langdetect.Language best = detector.predictLanguage(sample);
    String code = SHORT_CODES.getOrDefault(best.getLang(), best.getLang());
    return new Language(code, best.getConfidence());
  }

  /** Codes of ISO 639-1, as in rows, by the detector's code of ISO 639-3. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("heb", "he"); // not the withdrawn codes, which the list holds as well
    codes.put("ind", "id");
    codes.put("yid", "yi");
    codes.put("cmn", "zh"); // the detector names Mandarin, not the macrolanguage
    codes.put("ekk", "et"); // and Standard Estonian
    codes.put("lvs", "lv"); // and Standard Latvian
    codes.put("pes", "fa"); // and Iranian Persian
    codes.put("plt", "mg"); // and Plateau Malagasy
    return Map.copyOf(codes);
  }
}
