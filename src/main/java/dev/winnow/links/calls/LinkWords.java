package dev.winnow.links.calls;

import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Words;
import java.util.Arrays;
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
  private final PageHits legal;
  private final PageHits chats;
  private final PageHits phrases;
  private final Map<String, Said> read = new HashMap<>();
  private int lastStart; // of the last link that was found on the page; most are asked in order
  private int lastFirst; // and its first word

  /**
   * @param words of the page's text
   * @param numbered the same words
   * @param hits what {@link SalesLexicon#indexes} find among them, in that order
   */
  public LinkWords(
      SalesLexicon lexicon,
      Document document,
      Words words,
      Numbered numbered,
      List<List<Hit>> hits) {
    this.lexicon = lexicon;
    this.page = document.text();
    this.words = words;
    this.numbered = numbered;
    this.phrases = new PageHits(hits.get(0));
    this.legal = new PageHits(hits.get(1));
    this.chats = new PageHits(hits.get(2));
  }

  /** Where phrases of a lexicon begin on the page: most links are of its text and hold none. */
  private final class PageHits {
    private final int[] starts;

    PageHits(List<Hit> hits) {
      starts = hits.stream().mapToInt(hit -> words.starts()[hit.first()]).toArray();
    }

    /** Whether a link holds one, or is not of the page's text, so that its words must be read. */
    boolean mayStandIn(Link link) {
      int at = Arrays.binarySearch(starts, link.start());
      int next = at < 0 ? -at - 1 : at;
      boolean holds = next < starts.length && starts[next] < link.start() + link.anchor().length();
      return holds || !isOfPage(link);
    }
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
  }

  /** What the words of a link ask for. */
  public SalesLexicon.Sense sense(Link link) {
    return phrases.mayStandIn(link) ? of(link).sense() : SalesLexicon.Sense.NONE;
  }

  /** Whether the words of a link name a chat that it opens. */
  boolean namesChat(Link link) {
    return chats.mayStandIn(link) && !of(link).in(lexicon.chatLinks()).isEmpty();
  }

  /** Whether the words of a link lead to what the law asks a site to say. */
  public boolean isLegal(Link link) {
    return legal.mayStandIn(link) && !of(link).in(lexicon.legal()).isEmpty();
  }

  /** The words of the page's text. */
  public Words words() {
    return words;
  }

  /** The same as numbers. */
  public Numbered page() {
    return numbered;
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

  /**
   * Whether a text splits into the same words on the page and by itself: only apostrophes and
   * hyphens are read otherwise, and letters beyond ASCII may be.
   */
  private static boolean isPlain(String anchor) {
    for (int i = 0; i < anchor.length(); i++) {
      char c = anchor.charAt(i);
      if (c > '~' || c == '\'' || c == '-') {
        return false;
      }
    }
    return true;
  }

  /** Whether the words of a link are words of the page, as of most. */
  private boolean isOfPage(Link link) {
    String anchor = link.anchor();
    return page.startsWith(anchor, link.start())
        && isPlain(anchor)
        && parts(link.start() - 1)
        && parts(link.start() + anchor.length());
  }

  /** Whether no word of the page can reach over a character. */
  private boolean parts(int at) {
    if (at < 0 || at >= page.length()) {
      return true;
    }
    char c = page.charAt(at);
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return c <= '~' && !letter && c != '\'' && c != '-';
  }

  /** A link whose text is that of the page; null if it begins or ends within a word. */
  private @Nullable Said onPage(Link link) {
    int end = link.start() + link.anchor().length();
    int from = link.start() < lastStart ? 0 : lastFirst;
    int first = words.firstFrom(link.start(), from);
    int last = words.firstFrom(end, first);
    lastStart = link.start();
    lastFirst = first;
    boolean whole =
        (first == 0 || words.ends()[first - 1] <= link.start())
            && (last == 0 || words.ends()[last - 1] <= end);
    return whole ? new Said(link.anchor(), first, last) : null;
  }
}
