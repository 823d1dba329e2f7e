package dev.winnow.links.calls;

import dev.winnow.links.words.LineKey;
import dev.winnow.model.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a page's links and what they ask for, read once however often they are asked. */
public final class LinkWords {
  private final SalesLexicon lexicon;
  private final Map<String, Said> read = new HashMap<>();

  public LinkWords(SalesLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a link says. */
  public final class Said {
    private final List<String> words;
    private SalesLexicon.@Nullable Sense sense; // of links to other pages, mostly

    private Said(List<String> words) {
      this.words = words;
    }

    /** Its words, in lower case. */
    public List<String> words() {
      return words;
    }

    /** What they ask for. */
    public SalesLexicon.Sense sense() {
      SalesLexicon.Sense known = sense;
      if (known == null) {
        known = lexicon.read(words);
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
      return !words.isEmpty()
          && (sense().verb()
              || lexicon.asks(words.get(0))
              || lexicon.closesCall(words.get(words.size() - 1)));
    }

    /** Whether they lead to what the law asks a site to say. */
    public boolean isLegal() {
      return lexicon.isLegal(words);
    }
  }

  /** What the words of a button ask for. */
  Said of(List<String> words) {
    return new Said(words);
  }

  /** What a link says. */
  public Said of(Link link) {
    Said known = read.get(link.anchor());
    if (known == null) {
      known = new Said(LineKey.words(link.anchor()));
      read.put(link.anchor(), known);
    }
    return known;
  }
}
