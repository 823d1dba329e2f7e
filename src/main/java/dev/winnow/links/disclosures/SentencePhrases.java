package dev.winnow.links.disclosures;

import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the phrases in it.
 *
 * @param own its phrases
 * @param around its phrases and those of its two neighbours
 * @param words how many words it has
 */
record SentencePhrases(Span span, List<Hit> own, List<Hit> around, int words) {
  /** The sentences of a page that hold a phrase. */
  static List<SentencePhrases> of(Words words, List<Span> sentences, List<Hit> hits) {
    int[] firsts = new int[sentences.size() + 1]; // index of the first hit of each sentence
    int[] counts = new int[sentences.size()];
    int hit = 0;
    int word = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int first = words.firstFrom(sentences.get(i).start(), word);
      word = words.firstFrom(sentences.get(i).end(), first);
      counts[i] = word - first;
      while (hit < hits.size() && hits.get(hit).first() < first) {
        hit++;
      }
      firsts[i] = hit;
      while (hit < hits.size() && hits.get(hit).first() < word) {
        hit++;
      }
    }
    firsts[sentences.size()] = hit;
    List<SentencePhrases> result = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (firsts[i] < firsts[i + 1]) {
        int from = firsts[Math.max(0, i - 1)];
        int to = firsts[Math.min(sentences.size(), i + 2)];
        result.add(
            new SentencePhrases(
                sentences.get(i),
                hits.subList(firsts[i], firsts[i + 1]),
                hits.subList(from, to),
                counts[i]));
      }
    }
    return result;
  }
}
