package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.PythonText;
import dev.winnow.signals.corpus.text.SentenceTerminals;
import dev.winnow.signals.corpus.text.TokenTable;
import dev.winnow.signals.corpus.text.WordList;
import java.util.List;

/**
 * Gopher's rules of quality as values, in datatrove's variant.
 *
 * <p>Source: Rae et al., arXiv 2112.11446, section A1.1; huggingface/datatrove, {@code
 * gopher_quality_filter.py}.
 */
final class GopherQuality implements CorpusFamily {
  private static final String SOURCE = "Gopher, arXiv 2112.11446, as in datatrove";
  private static final WordList STOP_WORDS =
      new WordList(List.of("the", "be", "to", "of", "and", "that", "have", "with"));

  /** Punctuation beyond ASCII; a token of such characters alone does not count as a word. */
  private static final String PUNCTUATION = "´«»–—’“”„…∶━►、。〈〉《》「」【】！％（），．１：；？～";

  @Override
  public List<SignalCard> cards() {
    return List.of(
        card("gopher_non_symbol_words", "count", "words that are not punctuation alone"),
        card("gopher_avg_word_length", "characters", "mean length of those words"),
        card("gopher_hash_word_ratio", "ratio", "number signs to words"),
        card("gopher_ellipsis_word_ratio", "ratio", "ellipses to words"),
        card("gopher_bullet_lines_ratio", "ratio", "lines that begin with a bullet"),
        card("gopher_ellipsis_lines_ratio", "ratio", "lines that end in an ellipsis"),
        card("gopher_alpha_words_ratio", "ratio", "words with a letter"),
        card("gopher_stop_words", "count", "different words among the, be, to, of, and, that, …"));
  }

  private static SignalCard card(String name, String unit, String summary) {
    return new SignalCard(name, unit, summary, SOURCE);
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    TokenTable tokens = text.tokens();
    words(tokens, values);
    values.ratio("gopher_hash_word_ratio", text.symbols().hashes(), tokens.size());
    values.ratio("gopher_ellipsis_word_ratio", text.symbols().ellipses(), tokens.size());
    LineRanges lines = text.splitLines();
    values.ratio("gopher_bullet_lines_ratio", bullets(text, lines), lines.size());
    values.ratio("gopher_ellipsis_lines_ratio", lines.endingInEllipsis(), lines.size());
  }

  private static void words(TokenTable tokens, SignalValues values) {
    char[] chars = tokens.chars();
    int plain = 0;
    long plainLength = 0;
    int alpha = 0;
    int stop = 0;
    for (int id = 0; id < tokens.distinct(); id++) {
      int start = tokens.start(id);
      int end = tokens.end(id);
      int count = tokens.count(id);
      if (PythonText.isAsciiLetter(chars[start]) || !isSymbol(chars, start, end)) {
        plain += count;
        plainLength += (long) count * tokens.length(id);
      }
      alpha += hasLetter(chars, start, end) ? count : 0;
      stop += STOP_WORDS.rank(tokens, id) == WordList.NONE ? 0 : 1;
    }
    values.put("gopher_non_symbol_words", plain);
    values.ratio("gopher_avg_word_length", plainLength, plain);
    values.ratio("gopher_alpha_words_ratio", alpha, tokens.size());
    values.put("gopher_stop_words", stop);
  }

  private static boolean isSymbol(char[] text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = PythonText.codePointAt(text, i, end);
      boolean punctuation =
          PythonText.isAsciiPunctuation(c)
              || Character.isISOControl(c)
              || (c > 0x7f && PUNCTUATION.indexOf(c) >= 0)
              || SentenceTerminals.contains(c);
      if (!punctuation) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean hasLetter(char[] text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = PythonText.codePointAt(text, i, end);
      if ((PythonText.classes(c) & PythonText.ALPHA) != 0) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static int bullets(CorpusText text, LineRanges lines) {
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.isBlank(i)) {
        char first = text.chunks().text()[lines.strippedStart(i)];
        count += first == '•' || first == '-' ? 1 : 0;
      }
    }
    return count;
  }
}
