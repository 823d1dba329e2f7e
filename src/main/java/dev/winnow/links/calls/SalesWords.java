package dev.winnow.links.calls;

import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a page that sell, found in one scan. */
public final class SalesWords {
  private static final int MOST_OFFERS = 3;
  private static final int BESIDE = 8; // words between a text and its price
  private static final int MAX_LED = 2; // "see the" latest price

  private final SalesLexicon lexicon;
  private final Words words;
  private final List<Hit> hits;
  private final boolean shop;
  private final boolean healer;
  private final List<Hit> official = new ArrayList<>();
  private final List<Hit> posts = new ArrayList<>();
  private int selling; // phrases
  private int chats;
  private int dials;
  private boolean passesOn;
  private @Nullable List<Line> lines; // few pages need them

  /**
   * The words of a page that sell.
   *
   * @param hits phrases of the lexicon among its words, in order
   */
  public SalesWords(SalesLexicon lexicon, Words words, List<Hit> hits) {
    this.lexicon = lexicon;
    this.words = words;
    this.hits = hits;
    this.shop = lexicon.isShop(hits);
    this.healer = lexicon.isHealer(hits);
    hits.forEach(this::count);
  }

  private void count(Hit hit) {
    if (lexicon.isSelling(hit)) {
      selling++;
    } else if (lexicon.isChat(hit)) {
      chats++;
    } else if (lexicon.isDial(hit)) {
      dials++;
    } else if (lexicon.isOfficial(hit)) {
      official.add(hit);
    } else if (lexicon.isPost(hit)) {
      posts.add(hit);
    } else {
      passesOn |= lexicon.isPassedOn(hit);
    }
  }

  /** The lines of the page that hold words, in order. */
  List<Line> lines(Document document) {
    List<Line> known = lines;
    if (known == null) {
      known = Line.of(document, words);
      lines = known;
    }
    return known;
  }

  /** Whether the page speaks of a healer and of messages to him. */
  boolean isHealer() {
    return healer;
  }

  /** Whether the page is a shop's, whose calls lead to its own cart. */
  boolean isShop() {
    return shop;
  }

  List<Hit> hits() {
    return hits;
  }

  /**
   * Words one of which stands in every call without a link: what is sold or, on a page with arrows,
   * a verb.
   */
  int[] telling(boolean arrows) {
    return hits.stream()
        .filter(
            hit ->
                lexicon.mayCall(hit)
                    || (arrows && lexicon.isVerb(hit))
                    || (healer && lexicon.isReach(hit)))
        .mapToInt(Hit::first)
        .toArray();
  }

  /** The phrases that begin between two words, in order. */
  List<Hit> in(int first, int last) {
    return between(first, last);
  }

  /** Whether a phrase is a call if it is appended to a sentence. */
  boolean isAppended(Hit hit) {
    return lexicon.isAppended(hit);
  }

  /** The first word that belongs to a phrase which begins at another, behind one more. */
  int led(int first, int from) {
    int at = first;
    while (at > from && first - at < MAX_LED && lexicon.leads(words.form(at - 1))) {
      at--;
    }
    return at;
  }

  /** Index behind the last word that belongs to a phrase which ends before another. */
  int trailed(int last, int to) {
    return last < to && lexicon.trails(words.form(last)) ? last + 1 : last;
  }

  /** Whether a phrase is a call if it fills a line. */
  boolean isLone(Hit hit) {
    return lexicon.isLone(hit);
  }

  /** What the words between two indexes ask for. */
  SalesLexicon.Sense read(int first, int last) {
    List<Hit> line = between(first, last);
    return line.isEmpty() ? SalesLexicon.Sense.NONE : lexicon.read(line, first, last - first);
  }

  /** Where the page names an official site, in order. */
  List<Hit> official() {
    return official;
  }

  /** Whether the words between two indexes offer something or ask to buy it. */
  boolean offers(int first, int last) {
    return between(first, last).stream().anyMatch(lexicon::isOffer);
  }

  /** How often the page names a chat. */
  int chats() {
    return chats;
  }

  /** Whether the words between two indexes name a chat. */
  boolean namesChat(int first, int last) {
    return between(first, last).stream().anyMatch(lexicon::isChat);
  }

  /** Whether the words between two indexes speak of a visit or another service, but for a chat. */
  boolean speaksOfVisit(int first, int last) {
    return between(first, last).stream()
        .anyMatch(hit -> lexicon.isHonest(hit) && !words.form(hit.first()).equals("chat"));
  }

  /** How often the page asks the reader to call. */
  int dials() {
    return dials;
  }

  /** Whether the words between two indexes do. */
  boolean dials(int first, int last) {
    return between(first, last).stream().anyMatch(lexicon::isDial);
  }

  /**
   * Whether the page sells texts with links of others; a page about such texts names them often.
   */
  public boolean offersLinks() {
    return posts.size() <= MOST_OFFERS
        && posts.stream()
            .anyMatch(
                post ->
                    between(post.first() - BESIDE, post.last() + BESIDE).stream()
                        .anyMatch(lexicon::isPostSale));
  }

  /** Whether the page says that its calls go to others. */
  boolean passesCallsOn() {
    return passesOn;
  }

  /** Phrases that sell, per hundred words of the page. */
  public double density() {
    return selling * 100.0 / Math.max(100, words.count());
  }

  /** How many phrases of the page sell. */
  public int count() {
    return selling;
  }

  private List<Hit> between(int first, int last) {
    return hits.subList(indexOf(first), indexOf(last));
  }

  /** Index of the first phrase that begins at or behind a word. */
  private int indexOf(int word) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).first() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
