package dev.winnow.signals.corpus;

import dev.winnow.model.Link;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.NormalisedWords;
import dev.winnow.signals.corpus.text.TokenTable;
import dev.winnow.signals.corpus.text.WordList;
import java.util.List;

/**
 * Content features of web spam, on RedPajama's normalised words. The share of visible content in
 * the markup is missing, because a document does not keep the size of its markup.
 *
 * <p>Source: Ntoulas, Najork, Manasse, Fetterly, WWW 2006, section 4.
 */
final class NtoulasSignals implements CorpusFamily {
  private static final String SOURCE = "Ntoulas et al., WWW 2006";
  private static final int[] TOPS = {200, 500, 1000}; // as published

  @Override
  public List<SignalCard> cards() {
    return List.of(
        card("num_words", "count", "words of the page"),
        card("num_title_words", "count", "words of the title"),
        card("avg_word_length", "characters", "mean length of words"),
        card("anchor_text_fraction", "ratio", "characters in anchors"),
        card("top_200_popular_word_fraction", "ratio", "words among the 200 most popular"),
        card("top_500_popular_word_fraction", "ratio", "words among the 500 most popular"),
        card("top_1000_popular_word_fraction", "ratio", "words among the 1,000 most popular"),
        card("popular_word_recall", "ratio", "the 500 most popular words that the page has"));
  }

  private static SignalCard card(String name, String unit, String summary) {
    return new SignalCard(name, unit, summary, SOURCE);
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    TokenTable words = text.normalisedWords();
    values.put("num_words", words.size());
    values.put("num_title_words", NormalisedWords.count(text.document().title()));
    values.ratio("avg_word_length", words.totalLength(), words.size());
    values.ratio("anchor_text_fraction", anchors(text), text.text().length());
    popular(words, values);
  }

  private static int anchors(CorpusText text) {
    int length = 0;
    int end = 0;
    for (Link link : text.document().links()) {
      length += Math.max(0, link.end() - Math.max(end, link.start()));
      end = Math.max(end, link.end());
    }
    return length;
  }

  private static void popular(TokenTable words, SignalValues values) {
    int[] occurrences = new int[TOPS.length];
    int[] different = new int[TOPS.length];
    count(words, occurrences, different);
    for (int t = 0; t < TOPS.length; t++) {
      values.ratio("top_" + TOPS[t] + "_popular_word_fraction", occurrences[t], words.size());
    }
    values.ratio("popular_word_recall", different[1], TOPS[1]);
  }

  private static void count(TokenTable words, int[] occurrences, int[] different) {
    for (int id = 0; id < words.distinct(); id++) {
      int rank = PopularWords.rank(words, id);
      for (int t = 0; rank != WordList.NONE && t < TOPS.length; t++) {
        occurrences[t] += rank < TOPS[t] ? words.count(id) : 0;
        different[t] += rank < TOPS[t] ? 1 : 0;
      }
    }
  }
}
