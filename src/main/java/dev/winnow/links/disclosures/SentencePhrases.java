package dev.winnow.links.disclosures;

import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence in which a core phrase stands, with the phrases in it and around it. */
final class SentencePhrases {
  /** A sentence with more phrases is generated; rules compare each of them with the others. */
  private static final int MAX_PHRASES = 500;

  private final Words words;
  private final Numbered numbered; // the same words
  private final List<Span> sentences;
  private final DisclosureRules rules;
  private final int at;
  private final int first;
  private final int last;
  private final List<Hit> own;
  private @Nullable List<Hit> around;

  private SentencePhrases(
      int at, Words words, Numbered numbered, List<Span> sentences, DisclosureRules rules) {
    this.at = at;
    this.numbered = numbered;
    this.words = words;
    this.sentences = sentences;
    this.rules = rules;
    this.first = words.firstFrom(span().start());
    this.last = words.firstFrom(span().end(), first);
    this.own = phrases(first, last);
  }

  /** The sentences of a page in which one of some phrases stands. */
  static List<SentencePhrases> around(
      List<Hit> core, Words words, Numbered numbered, List<Span> sentences, DisclosureRules rules) {
    List<SentencePhrases> found = new ArrayList<>();
    int sentence = 0;
    int known = -1;
    for (Hit hit : core) {
      int offset = words.starts()[hit.first()];
      while (sentence < sentences.size() && sentences.get(sentence).end() <= offset) {
        sentence++;
      }
      boolean inside = sentence < sentences.size() && sentences.get(sentence).start() <= offset;
      if (inside && known != sentence) {
        found.add(new SentencePhrases(sentence, words, numbered, sentences, rules));
        known = sentence;
      }
    }
    return found;
  }

  private List<Hit> phrases(int from, int to) {
    List<Hit> found = rules.phrases().in(numbered, from, to);
    return found.subList(0, Math.min(found.size(), MAX_PHRASES));
  }

  Span span() {
    return sentences.get(at);
  }

  /** How many words it has. */
  int words() {
    return last - first;
  }

  /** Its phrases. */
  List<Hit> own() {
    return own;
  }

  /** Its phrases and those of its two neighbours; few sentences come so far that they are asked. */
  List<Hit> around() {
    List<Hit> known = around;
    if (known == null) {
      int from = words.firstFrom(sentences.get(Math.max(0, at - 1)).start());
      int to = words.firstFrom(sentences.get(Math.min(sentences.size() - 1, at + 1)).end(), last);
      known = phrases(from, to);
      around = known;
    }
    return known;
  }
}
