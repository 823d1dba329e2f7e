package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.MarkedSentences;
import dev.winnow.signals.corpus.text.NormalisedWords;
import dev.winnow.signals.corpus.text.RawWords;
import dev.winnow.signals.corpus.text.TokenTable;
import java.util.List;

/**
 * RedPajama-v2's signals of natural language, as its code computes them.
 *
 * <p>Raw words are runs of word characters and runs of other visible characters; normalised words
 * are {@link NormalisedWords}. Source: togethercomputer/RedPajama-Data, {@code
 * quality_signals/natural_language.py}.
 */
final class RedPajamaLanguage implements CorpusFamily {
  private static final String SOURCE = "RedPajama-v2 natural_language.py";

  @Override
  public List<SignalCard> cards() {
    return List.of(
        card("rps_doc_num_sentences", "count", "sentences by end marks"),
        card("rps_doc_word_count", "count", "normalised words"),
        card("rps_doc_mean_word_length", "characters", "mean length of normalised words"),
        card("rps_doc_symbol_to_word_ratio", "ratio", "#, ... and … to raw words"),
        card("rps_doc_frac_lines_end_with_ellipsis", "ratio", "lines that end in an ellipsis"),
        card("rps_doc_frac_no_alph_words", "ratio", "raw words without an ASCII letter"),
        card("rps_doc_frac_unique_words", "ratio", "different words to normalised words"),
        card("rps_doc_unigram_entropy", "nats", "entropy of normalised words"),
        card("rps_doc_frac_all_caps_words", "ratio", "raw words in capitals"));
  }

  private static SignalCard card(String name, String unit, String summary) {
    return new SignalCard(name, unit, summary, SOURCE);
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    TokenTable words = text.normalisedWords();
    values.put("rps_doc_num_sentences", MarkedSentences.count(text.chunks()));
    values.put("rps_doc_word_count", words.size());
    values.ratio("rps_doc_mean_word_length", words.totalLength(), words.size());
    values.ratio("rps_doc_frac_unique_words", words.distinct(), words.size());
    if (words.size() > 0) {
      values.put("rps_doc_unigram_entropy", entropy(words));
    }
    values.ratio(
        "rps_doc_frac_lines_end_with_ellipsis",
        text.newlineLines().endingInEllipsis(),
        text.newlineLines().terminated());
    RawWords raw = RawWords.of(text.chunks());
    SymbolCounts symbols = text.symbols();
    values.ratio(
        "rps_doc_symbol_to_word_ratio", symbols.hashes() + symbols.ellipses(), raw.count());
    if (raw.count() > 0) {
      // 1 − share and not the share of the rest: the last published digit depends on it
      values.put("rps_doc_frac_no_alph_words", 1.0 - (double) raw.withLetter() / raw.count());
    }
    values.ratio("rps_doc_frac_all_caps_words", raw.capitals(), raw.count());
  }

  private static double entropy(TokenTable words) {
    double entropy = 0;
    for (int id = 0; id < words.distinct(); id++) {
      double share = (double) words.count(id) / words.size();
      entropy -= share * Math.log(share);
    }
    return entropy;
  }
}
