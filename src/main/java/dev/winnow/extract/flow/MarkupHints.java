package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.StyleSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recognises the words that authors use to name the parts of their pages, in the attributes class,
 * id, role and itemprop, and the elements that HTML has for such parts. Words of one meaning form a
 * group, and each group is one bit. The weight of a group is learnt by the model of main content
 * and not set here.
 */
public final class MarkupHints {
  private static final String[] GROUPS = {
    "article story post entry hentry news blogpost",
    "content body text main copy prose richtext markdown wysiwyg maincontent articlebody",
    "articlebody entrycontent postcontent articletext storybody articlecontent postbody",
    "comment comments disqus reply replies respond discussion commentlist",
    "sidebar side aside rail column col right left secondary tertiary",
    "nav navigation menu navbar breadcrumb breadcrumbs crumbs toolbar tabs tab topbar pagination"
        + " pager paging",
    "footer foot bottom copyright legal colophon disclaimer",
    "header head masthead top banner logo brand hero",
    "related recommended recommendations more similar popular trending latest recent also most"
        + " outbrain taboola next prev previous",
    "share sharing social facebook twitter addthis follow bookmark tools print email",
    "meta byline author date time timestamp published info info credit credits tags tag category"
        + " categories bio subtitle dateline",
    "caption figure image img photo gallery media video player thumbnail thumb slideshow wp",
    "ad ads advert advertisement sponsor sponsored promo promotion banner dfp commercial offer",
    "teaser card tile item list listing feed widget module box block promo grid carousel slide",
    "newsletter subscribe subscription signup login register form search modal popup overlay cookie"
        + " cookies consent gdpr notice paywall alert",
    "title headline heading subhead subheadline lead lede intro summary excerpt standfirst deck",
    "question answer faq forum thread topic message product description review reviews details",
  };

  /** The group that names comments. */
  public static final int COMMENT = 3;

  /** The group that names pictures and what is said of them. */
  public static final int CAPTION = 11;

  /** Elements that name a part of a page, a group each, behind the groups of words. */
  private static final List<String> ELEMENTS =
      List.of("main", "article", "nav", "aside", "footer", "header", "section", "table");

  /** The group that names what pages are about: questions, threads, products. */
  public static final int THING = 16;

  /** How many groups there are; a mask has 32 bits. */
  public static final int COUNT = GROUPS.length + ELEMENTS.size();

  /** The group of the table element. */
  public static final int TABLE = COUNT - 1;

  private static final int MAX_LENGTH = 400; // characters; longer values are generated names

  private static final WordTable MASKS = new WordTable(256);
  private static final Map<String, Integer> ELEMENT_MASKS = new HashMap<>();

  /** ASCII letters in lower case; 0 for every character that separates words. */
  private static final byte[] LETTERS = new byte[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      LETTERS[c] = (byte) c;
      LETTERS[Character.toUpperCase(c)] = (byte) c;
    }
    Map<String, Integer> masks = new TreeMap<>();
    for (int group = 0; group < GROUPS.length; group++) {
      for (String word : StyleSelector.tokens(GROUPS[group])) {
        masks.merge(word, 1 << group, (a, b) -> a | b);
      }
    }
    masks.forEach((word, mask) -> MASKS.put(WordTable.hash(word), mask));
    for (int i = 0; i < ELEMENTS.size(); i++) {
      ELEMENT_MASKS.put(ELEMENTS.get(i), 1 << (GROUPS.length + i));
    }
  }

  /** Groups by value of a class attribute: a page repeats a few values on most of its elements. */
  private final Map<String, Integer> seen = new HashMap<>(128); // more than most pages need

  /** The groups that an element and its attributes name, one bit each. */
  int of(String element, ElementAttributes attrs) {
    int named = ofClasses(attrs.classes) | mask(attrs.id) | mask(attrs.itemprop) | mask(attrs.role);
    return named | ELEMENT_MASKS.getOrDefault(element, 0);
  }

  private int ofClasses(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = seen.get(names);
    if (known == null) {
      known = mask(names);
      seen.put(names, known);
    }
    return known;
  }

  /**
   * Looks up every word and every pair of adjacent words joined, so that {@code entry-content} is
   * also found as {@code entrycontent}.
   */
  private static int mask(String names) {
    int mask = 0;
    int last = 0; // hashes of the previous word, of the current one, of both joined
    int word = 0;
    int both = 0;
    boolean upper = false; // whether the previous character is a capital
    int length = Math.min(names.length(), MAX_LENGTH);
    for (int i = 0; i < length; i++) {
      char c = names.charAt(i);
      int letter = c < LETTERS.length ? LETTERS[c] : 0;
      boolean capital = letter != c;
      if (letter == 0 || (capital && !upper && word != 0)) {
        mask |= bits(last, word, both);
        last = c <= ' ' ? 0 : word == 0 ? last : word;
        both = last;
        word = 0;
      }
      if (letter == 0) {
        continue;
      }
      word = WordTable.step(word, letter);
      both = WordTable.step(both, letter);
      upper = capital;
    }
    return mask | bits(last, word, both);
  }

  /** The groups of a word and, if there is a previous word, of both joined. */
  private static int bits(int last, int word, int both) {
    return word == 0 ? 0 : last == 0 ? bits(word) : bits(word) | bits(both);
  }

  private static int bits(int hash) {
    return Math.max(0, MASKS.get(hash));
  }
}
