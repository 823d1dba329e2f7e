package dev.winnow.links.calls;

import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.resource.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that sell and words that look like them, from {@code calls.tsv}. */
public final class SalesLexicon {
  private final LexiconWords known;
  private final PhraseIndex index;
  private final int order;
  private final int verb;
  private final int thing;
  private final int link;
  private final int linkThing;
  private final int lone;
  private final int buy;
  private final int free;
  private final Set<String> leads = new HashSet<>();
  private final Set<String> trails = new HashSet<>();
  private final int soft;
  private final int honest;
  private final int shop;
  private final int basketWords;
  private final int coupon;
  private final int healer;
  private final int reach;
  private final int herbalist;
  private final int chat;
  private final int official;
  private final int dial;
  private final int passed;
  private final int enter;
  private final int post;
  private final int sale;
  private final Map<Integer, String> trades = new HashMap<>(); // by class
  private final PhraseIndex legal;
  private final PhraseIndex chatLinks;
  private final Set<String> asking = new HashSet<>();
  private final Set<String> closing = new HashSet<>();
  private final Set<String> storeVerbs = new HashSet<>();
  private final Set<String> storePrepositions = new HashSet<>();

  private SalesLexicon(LexiconWords words) {
    known = words;
    index = new PhraseIndex(words);
    legal = new PhraseIndex(words);
    chatLinks = new PhraseIndex(words);
    order = index.number("order");
    verb = index.number("verb");
    thing = index.number("thing");
    link = index.number("link");
    linkThing = index.number("linkthing");
    lone = index.number("lone");
    buy = index.number("buy");
    free = index.number("free");
    soft = index.number("soft");
    honest = index.number("honest");
    shop = index.number("shop");
    basketWords = index.number("basketwords");
    coupon = index.number("coupon");
    healer = index.number("healer");
    reach = index.number("reach");
    herbalist = index.number("herbalist");
    chat = index.number("chat");
    official = index.number("official");
    dial = index.number("dial");
    passed = index.number("passed");
    enter = index.number("enter");
    post = index.number("post");
    sale = index.number("sale");
  }

  /** Reads the words that come with Winnow, numbered with those of other lexica. */
  public static SalesLexicon load(LexiconWords words) {
    SalesLexicon lexicon = new SalesLexicon(words);
    for (String line : ResourceLines.of(SalesLexicon.class, "calls.tsv")) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "lead" -> lexicon.leads.addAll(List.of(cells[2].split(", ", -1)));
        case "ask" -> lexicon.asking.addAll(List.of(cells[2].split(", ", -1)));
        case "askend" -> lexicon.closing.addAll(List.of(cells[2].split(", ", -1)));
        case "storeverb" -> lexicon.storeVerbs.addAll(List.of(cells[2].split(", ", -1)));
        case "storeat" -> lexicon.storePrepositions.addAll(List.of(cells[2].split(", ", -1)));
        case "legal" -> lexicon.legal.add(cells[0], cells[2]);
        case "chatlink" -> lexicon.chatLinks.add(cells[0], cells[2]);
        case "trail" -> lexicon.trails.addAll(List.of(cells[2].split(", ", -1)));
        case "trade" ->
            lexicon.trades.put(lexicon.index.add("trade." + cells[1], cells[2]), cells[1]);
        default -> lexicon.index.add(cells[0], cells[2]);
      }
    }
    return lexicon;
  }

  /**
   * What the words of a line or link ask for.
   *
   * @param sells whether they ask the reader to buy
   * @param sellsInLink whether they do if they are the words of a link
   * @param soft whether they praise an offer
   * @param honest whether they lead to a service; then they do not sell
   * @param verb whether they begin with a word that asks
   * @param healer whether they speak of a healer
   * @param reach whether they say how to reach somebody
   * @param trade what they advertise, of the trades that buy links; null if none
   */
  public record Sense(
      boolean sells,
      boolean sellsInLink,
      boolean soft,
      boolean honest,
      boolean verb,
      boolean healer,
      boolean reach,
      @Nullable String trade) {
    /** No words, or words of nothing. */
    static final Sense NONE = new Sense(false, false, false, false, false, false, false, null);
  }

  /** The words of links that lead to what the law asks a site to say. */
  PhraseIndex legal() {
    return legal;
  }

  /** The words of the lexicon, to be looked for on a page. */
  PhraseIndex phrases() {
    return index;
  }

  /** The same, then those of links of the law, and those of links to chats. */
  public List<PhraseIndex> indexes() {
    return List.of(index, legal, chatLinks);
  }

  /** The words of links that open a chat, whatever their address. */
  PhraseIndex chatLinks() {
    return chatLinks;
  }

  /** The words of a text, with the numbers that they have in the lexica. */
  Numbered numbered(List<String> words) {
    return known.of(words);
  }

  /**
   * Reads the words of a line or link.
   *
   * @param hits its phrases
   * @param first index of its first word
   * @param words how many words it has
   */
  Sense read(List<Hit> hits, int first, int words) {
    boolean orders = false;
    boolean linkOrders = false;
    boolean asks = false;
    boolean gets = false;
    boolean linkGets = false;
    boolean buys = false;
    boolean isFree = false;
    boolean isSoft = false;
    boolean isHonest = false;
    boolean heals = false;
    boolean reaches = false;
    String trade = null;
    for (Hit hit : hits) {
      int kind = hit.kind();
      orders |= kind == order;
      asks |= kind == verb && hit.first() == first;
      gets |= kind == thing && hit.first() > first;
      linkOrders |= kind == link || kind == lone;
      buys |= kind == buy && hit.first() == first && words > hit.last() - first;
      linkGets |= kind == linkThing && hit.first() > first;
      isFree |= kind == free;
      isSoft |= kind == soft;
      isHonest |= kind == honest;
      heals |= kind == healer;
      reaches |= kind == reach;
      trade = trade == null ? trades.get(kind) : trade;
    }
    boolean sells = !isHonest && (orders || (asks && gets));
    boolean links =
        !isHonest && (sells || linkOrders || (buys && !isFree) || (asks && (gets || linkGets)));
    return new Sense(sells, links, isSoft && !isHonest, isHonest, asks, heals, reaches, trade);
  }

  /** Whether a page of such words is a healer's, who is reached by messages. */
  boolean isHealer(List<Hit> page) {
    int heals = 0;
    boolean herbs = false;
    boolean chats = false;
    for (Hit hit : page) {
      heals += hit.kind() == healer ? 1 : 0;
      herbs |= hit.kind() == herbalist;
      chats |= hit.kind() == chat;
    }
    return heals > 1 && herbs && chats;
  }

  /** Whether a page of such words is a shop's. */
  boolean isShop(List<Hit> page) {
    int spoken = -1; // end of the last phrase of prose that holds one of a shop
    for (Hit hit : page) {
      spoken = hit.kind() == basketWords ? hit.last() : spoken;
      if (hit.kind() == shop && hit.last() != spoken) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase stands beside coupon codes. */
  boolean isCoupon(Hit hit) {
    return hit.kind() == coupon;
  }

  /** Whether a phrase names an official site. */
  boolean isOfficial(Hit hit) {
    return hit.kind() == official;
  }

  /** Whether a phrase asks to buy, or names what is offered. */
  boolean isOffer(Hit hit) {
    int kind = hit.kind();
    return kind == buy || kind == order || kind == link || kind == thing || kind == linkThing;
  }

  /** Whether a phrase names a text that somebody else has written for the site. */
  boolean isPost(Hit hit) {
    return hit.kind() == post;
  }

  /** Whether a phrase stands beside such a text if it is for sale. */
  boolean isPostSale(Hit hit) {
    return hit.kind() == sale;
  }

  /** Whether a phrase names a chat. */
  boolean isChat(Hit hit) {
    return hit.kind() == chat;
  }

  /** Whether a phrase leads to a service. */
  boolean isHonest(Hit hit) {
    return hit.kind() == honest;
  }

  /** Whether a phrase asks the reader to call. */
  boolean isDial(Hit hit) {
    return hit.kind() == dial;
  }

  /** Whether a phrase says that calls go to others. */
  boolean isPassedOn(Hit hit) {
    return hit.kind() == passed;
  }

  /** Whether a phrase asks to type the word behind it. */
  boolean isEntering(Hit hit) {
    return hit.kind() == enter;
  }

  /** Whether a line without an arrow is a call only if such a phrase stands in it. */
  boolean mayCall(Hit hit) {
    int kind = hit.kind();
    return kind == order || kind == thing || kind == healer || isAppended(hit) || isLone(hit);
  }

  /** Whether a phrase is a call if it is appended to a sentence: "..., see it in the shop." */
  boolean isAppended(Hit hit) {
    return hit.kind() == order || hit.kind() == link || hit.kind() == lone;
  }

  /** Whether a word may stand between the mark that parts a call from its sentence and the call. */
  boolean leads(String word) {
    return leads.contains(word);
  }

  /** Whether a word begins calls that sell nothing. */
  boolean asks(String word) {
    return asking.contains(word);
  }

  /** Whether a word ends calls, in languages that put their verbs there. */
  boolean closesCall(String word) {
    return closing.contains(word);
  }

  /** Whether a word begins or ends a line that sends to a store. */
  boolean buysAtStore(String word) {
    return storeVerbs.contains(word);
  }

  /** Whether a word may stand before the name of a store. */
  boolean leadsToStore(String word) {
    return storePrepositions.contains(word);
  }

  /** Whether a word may stand behind a call that closes its sentence. */
  boolean trails(String word) {
    return trails.contains(word);
  }

  /** Whether a phrase is a call if it fills a line. */
  boolean isLone(Hit hit) {
    return hit.kind() == lone;
  }

  /** Whether a phrase says how to reach somebody. */
  boolean isReach(Hit hit) {
    return hit.kind() == reach;
  }

  /** Whether a phrase begins a call. */
  boolean isVerb(Hit hit) {
    return hit.kind() == verb;
  }

  /** Whether a phrase is one of selling. */
  boolean isSelling(Hit hit) {
    return hit.kind() == order || hit.kind() == thing || hit.kind() == soft;
  }
}
