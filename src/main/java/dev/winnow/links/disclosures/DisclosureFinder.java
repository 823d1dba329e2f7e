package dev.winnow.links.disclosures;

import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Unseen;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where a page says that its links pay, as the FTC's endorsement guides (16 CFR 255) and the
 * networks' terms ask for.
 */
public final class DisclosureFinder {
  private static final Set<Unseen.Reason> BESIDE_THE_TEXT =
      Set.of(
          Unseen.Reason.IMAGE_ALT,
          Unseen.Reason.TITLE_ATTRIBUTE,
          Unseen.Reason.ARIA_HIDDEN,
          Unseen.Reason.NOSCRIPT);

  private static final Set<Block.Region> MARGINS =
      Set.of(Block.Region.FOOTER, Block.Region.NAVIGATION);

  private static final int MAX_HIDDEN = 20_000; // characters of hidden words that are read

  private final LexiconWords known;
  private final DisclosureRules rules;

  /**
   * A finder.
   *
   * @param words numbers the words of all lexica
   */
  public DisclosureFinder(LexiconWords words) {
    known = words;
    rules = DisclosureRules.load(words);
  }

  /** Phrases one of which stands in every disclosure. */
  public PhraseIndex core() {
    return rules.core();
  }

  /**
   * Reads a page.
   *
   * @param numbered the words once more
   * @param core phrases of {@link #core} among them, in order
   * @param sentences of the document's text, in order
   */
  public FoundDisclosures find(
      Document document, Words words, Numbered numbered, List<Hit> core, List<Span> sentences) {
    List<Span> found = new ArrayList<>();
    Span footer = null;
    BlockCursor blocks = new BlockCursor(document);
    LinkCursor links = new LinkCursor(document.links());
    for (SentencePhrases sentence :
        SentencePhrases.around(core, words, numbered, sentences, rules)) {
      if (discloses(document, words, sentence) && !links.cover(sentence.span())) {
        Block block = blocks.at(sentence.span().start());
        if (block == null || !MARGINS.contains(block.region())) {
          found.add(sentence.span());
        } else if (footer == null) {
          footer = sentence.span();
        }
      }
    }
    return new FoundDisclosures(found, footer);
  }

  private boolean discloses(Document document, Words words, SentencePhrases sentence) {
    String text = document.text();
    int end = sentence.span().end();
    boolean asks = text.charAt(end - 1) == '?';
    Hit found =
        asks
            ? null
            : rules.find(
                sentence.own(),
                sentence::around,
                sentence.words(),
                (word, later) -> comma(text, words.ends()[word], words.starts()[later]));
    return found != null && !isMark(text, words, found, sentence.words());
  }

  /** Whether brackets part the words from their sentence: a mark of the link beside it. */
  private static boolean isMark(String text, Words words, Hit found, int sentence) {
    int before = words.starts()[found.first()] - 1;
    int behind = words.ends()[found.last() - 1];
    return found.last() - found.first() < sentence
        && before >= 0
        && behind < text.length()
        && "([".indexOf(text.charAt(before)) >= 0
        && ")]".indexOf(text.charAt(behind)) >= 0;
  }

  private static boolean comma(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;:".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The links of a page, asked for by sentences in order. */
  private static final class LinkCursor {
    private final List<Link> links;
    private int next; // those before it end before the sentence

    LinkCursor(List<Link> links) {
      this.links = links;
    }

    /** Whether a link covers the sentence: "Affiliate disclosure", which leads to one. */
    boolean cover(Span sentence) {
      while (next < links.size() && links.get(next).end() <= sentence.start()) {
        next++;
      }
      for (int i = next; i < links.size() && links.get(i).start() < sentence.end(); i++) {
        Link link = links.get(i);
        int covered =
            Math.min(link.end(), sentence.end()) - Math.max(link.start(), sentence.start());
        if (covered * 10 >= sentence.length() * 9) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether words of a page that its reader does not see disclose. */
  public boolean isHidden(Document document) {
    int left = MAX_HIDDEN;
    for (Unseen unseen : document.unseen()) {
      left -= unseen.words().length();
      if (left < 0) {
        return false;
      }
      if (!BESIDE_THE_TEXT.contains(unseen.reason()) && discloses(unseen.words())) {
        return true;
      }
    }
    return false;
  }

  private boolean discloses(String hidden) {
    Numbered words = known.of(LineKey.words(hidden));
    if (rules.core().in(words).isEmpty()) {
      return false;
    }
    List<Hit> hits = rules.phrases().in(words);
    return rules.find(hits, () -> hits, words.count(), (word, later) -> false) != null;
  }
}
