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
  /** The sentences of a page in which one of some phrases stands, read whole. */
  static List<SentencePhrases> around(
      List<Hit> core, Words words, List<Span> sentences, DisclosureRules rules) {
    List<SentencePhrases> found = new ArrayList<>();
    int sentence = 0;
    for (Hit hit : core) {
      int offset = words.starts()[hit.first()];
      while (sentence < sentences.size() && sentences.get(sentence).end() <= offset) {
        sentence++;
      }
      boolean inside = sentence < sentences.size() && sentences.get(sentence).start() <= offset;
      boolean known =
          inside
              && !found.isEmpty()
              && found.get(found.size() - 1).span().equals(sentences.get(sentence));
      if (inside && !known) {
        found.add(read(sentence, words, sentences, rules));
      }
    }
    return found;
  }

  private static SentencePhrases read(
      int at, Words words, List<Span> sentences, DisclosureRules rules) {
    Span span = sentences.get(at);
    int first = words.firstFrom(span.start());
    int last = words.firstFrom(span.end(), first);
    int from = words.firstFrom(sentences.get(Math.max(0, at - 1)).start());
    Span next = sentences.get(Math.min(sentences.size() - 1, at + 1));
    int to = words.firstFrom(next.end(), last);
    List<Hit> around = rules.phrases(words.forms(), from, to);
    List<Hit> own =
        around.stream().filter(hit -> hit.first() >= first && hit.last() <= last).toList();
    return new SentencePhrases(span, own, around, last - first);
  }
}
