package dev.winnow.links.calls;

import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page's links and what they ask for, read once however often they are asked. Most
 * are words of the page's text, which are numbered already.
 */
public final class LinkWords {
  private final SalesLexicon lexicon;
  private final String page;
  private final Words words;
  private final Numbered numbered;
  private final Map<String, Said> read = new HashMap<>();

  /**
   * @param words of the page's text
   * @param numbered the same words
   */
  public LinkWords(SalesLexicon lexicon, Document document, Words words, Numbered numbered) {
    this.lexicon = lexicon;
    this.page = document.text();
    this.words = words;
    this.numbered = numbered;
  }

  /** What a link says. */
  public final class Said {
    private final String anchor;
    private final Numbered text; // the page's, or that of the words alone
    private final int first; // index of the first word in it
    private final int last;
    private @Nullable List<String> words; // of links that may be calls, mostly
    private SalesLexicon.@Nullable Sense sense; // of links to other pages, mostly

    private Said(String anchor, int first, int last) {
      this.anchor = anchor;
      this.text = numbered;
      this.first = first;
      this.last = last;
    }

    private Said(List<String> words) {
      this.anchor = "";
      this.words = words;
      this.text = lexicon.numbered(words);
      this.first = 0;
      this.last = words.size();
    }

    /** Its words, in lower case. */
    public List<String> words() {
      List<String> known = words;
      if (known == null) {
        known = LineKey.words(anchor);
        words = known;
      }
      return known;
    }

    /** How many words it has. */
    int count() {
      return last - first;
    }

    /** The phrases of a lexicon among them. */
    List<Hit> in(PhraseIndex index) {
      return index.in(text, first, last);
    }

    /** Whether a phrase opens them. */
    boolean beginsWith(Hit hit) {
      return hit.first() == first;
    }

    /** What they ask for. */
    public SalesLexicon.Sense sense() {
      SalesLexicon.Sense known = sense;
      if (known == null) {
        List<Hit> hits = in(lexicon.phrases());
        known = hits.isEmpty() ? SalesLexicon.Sense.NONE : lexicon.read(hits, first, count());
        sense = known;
      }
      return known;
    }

    /** Whether they ask the reader to act. */
    boolean asks() {
      return begins() || sense().sellsInLink();
    }

    /** Whether they begin like a call, or end so in a language that puts its verbs last. */
    boolean begins() {
      return count() > 0
          && (sense().verb()
              || lexicon.asks(words().get(0))
              || lexicon.closesCall(words().get(count() - 1)));
    }

    /** Whether they name a chat that the link opens. */
    boolean namesChat() {
      return !in(lexicon.chatLinks()).isEmpty();
    }

    /** Whether they lead to what the law asks a site to say. */
    public boolean isLegal() {
      return !in(lexicon.legal()).isEmpty();
    }
  }

  /** What the words of a button ask for. */
  Said of(List<String> words) {
    return new Said(words);
  }

  /** What a link says. */
  public Said of(Link link) {
    String anchor = link.anchor();
    Said known = read.get(anchor);
    if (known == null) {
      known = isPlain(anchor) && page.startsWith(anchor, link.start()) ? onPage(link) : null;
      known = known == null ? new Said(LineKey.words(anchor)) : known;
      read.put(anchor, known);
    }
    return known;
  }

  /** Whether a text splits into the same words on the page and by itself. */
  private static boolean isPlain(String anchor) {
    for (int i = 0; i < anchor.length(); i++) {
      char c = anchor.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != ' ') {
        return false;
      }
    }
    return true;
  }

  /** A link whose text is that of the page; null if it begins or ends within a word. */
  private @Nullable Said onPage(Link link) {
    int end = link.start() + link.anchor().length();
    int first = words.firstFrom(link.start());
    int last = words.firstFrom(end, first);
    boolean whole =
        last > first && words.starts()[first] == link.start() && words.ends()[last - 1] == end;
    return whole ? new Said(link.anchor(), first, last) : null;
  }
}
