package dev.winnow.signals.stuffing.points;

/**
 * What each kind is worth. This is the one place for these numbers; the policy then reads their sum
 * (a value of 3 flags). "Honest" is the largest count, or the 99.5th percentile, on four sorts of
 * honest pages: leaflets and pages of health services, web pages of 2025, older web pages, answers
 * of the NIH; "stuffed" the range on pages stuffed on purpose. Nothing is worth more than {@link
 * #CAP}, so that no kind outweighs the sum of two others.
 */
public enum KindPoints {
  /** Lines equal to a declared phrase beside running text: honest up to 2, stuffed 6 to 14. */
  OWN_LINES("phrase as a line of its own", 1, 0.75),
  /** Different short fillers between repetitions of a phrase: honest under 5, stuffed 12 to 39. */
  CHAINED_VARIANTS("row of one phrase", 4, 0.3, 1.25),
  /** Items of a list that are the same words in another order: honest up to 2, stuffed 20. */
  WORD_ORDERS("same words in every order", 1, 0.6),
  /** Searches of buyers for one thing in rows: honest under 5, stuffed 10 and more. */
  SEARCH_TAGS("list of searches", 5, 0.6, 2.4),
  /** Sentences that differ in one name: honest 99.5 % up to 3, stuffed 9 to 10. */
  DOORWAY_SENTENCES("sentence with one word swapped", 3, 0.6, 2.4),
  /** Paragraphs that are one with other words filled in: honest 0, stuffed 6. */
  SLOT_PARAGRAPHS("paragraph with other words filled in", 3, 0.6, 3),
  /** One sentence in paragraphs that are otherwise different: honest under 4, stuffed 6 to 7. */
  REPEATED_SENTENCES("repeated sentence", 3, 0.6, 2.4),
  /** Headings that hold the phrase where none needs it: honest 0, stuffed 5 to 8. */
  PHRASE_HEADINGS("phrase in the headings", 0, 0.75),
  /** Names in lower case inside sentences: honest 0, stuffed 8 to 18. */
  LOWER_CASE_NAMES("web search inside sentences", 0, 0.75),
  /** Queries of buyers used as nouns: honest 99.5 % up to 4, stuffed 6 to 10. */
  SHOP_PHRASES("shopping search inside sentences", 0, 0.5),
  /**
   * Countable phrases without any article: stuffed 5 to 9; names of diseases are used so too, up to
   * 13 times, so this is worth something beside another kind only.
   */
  BARE_PHRASES("phrase without an article", 0, 0.5, 0.5, 1.5),
  /** Declared phrases of plain words without an article, countable: honest 0 from 4 on. */
  BARE_QUERIES("search without its article", 4, 0.3, 3),
  /** Words beside a declared phrase that no noun stands beside: honest under 2, stuffed 2 to 7. */
  BROKEN_SENTENCES("phrase that breaks its sentences", 1, 1.5),
  /** A service with its place: honest 0 at a tenth of the sentences, stuffed 16. */
  PLACE_PHRASES("service and place in sentence after sentence", 0, 0.5),
  /** Searches with a place in them, word for word: honest 0 from 4 on, stuffed 4 to 20. */
  PLACE_QUERIES("search with its place inside sentences", 3, 0.6, 2.4),
  /** Nouns between sentences that nothing declares: honest up to 4, stuffed 4 to 20. */
  LOOSE_FRAGMENTS("phrase between sentences", 3, 0.6, 2.4),
  /** Shares of text that no honest page reaches, in repetitions of the phrase. */
  DENSE_PHRASES("phrase denser than any honest text", 0, 0.4),
  /** Times that a phrase follows itself: honest up to 3, stuffed 15 to 200. */
  PHRASE_ROWS("phrase again and again in a row", 4, 0.3, 1.5),
  /** Parts of a title that share a word: honest under 4, stuffed 9. */
  TITLE_LISTS("title as a list of queries", 3, 0.75, 1.5),
  /** Windows of 40 words without grammar: honest 0, stuffed 2 to 6. */
  WORD_SALAD("words without sentences", 0, 1.5),
  /** Entries of the meta keywords, alternative texts, anchors and the address. */
  MARKUP("phrase in texts behind the page", 0, 0.5),
  /** Texts of pictures that say one word four times and more: honest up to 1, stuffed 5 to 11. */
  REPEATING_TEXTS("search strings in image descriptions", 2, 0.75, 2.25),
  /** Occurrences in hidden text that says little else. */
  HIDDEN_TEXT("phrase in hidden text", 0, 1),
  /** Words said again in strings of searches that readers do not see: honest 0, stuffed 6 to 20. */
  HIDDEN_STRINGS("search strings in hidden text", 2, 0.2, 3),
  /** Words said again in lines that are strings of searches: honest up to 2, stuffed 5 and more. */
  STRING_LINES("lines of search words", 3, 0.2, 3),
  /**
   * Entries of the meta keywords or description that buyers search by: honest 0, stuffed 4 to 24.
   */
  META_SEARCHES("searches in the meta data", 6, 0.1, 3),
  /** Texts of links that are strings of searches: honest up to 1, stuffed 5 to 9. */
  LINK_STRINGS("search strings as link texts", 3, 0.3, 3),
  /** Searches in rows that have little to do with their page: honest 0, stuffed 12 to 41. */
  SEARCH_STACKS("rows of searches beside the text", 9, 0.1, 3),
  /** Searches of buyers in lower case, a few together: honest up to 2, stuffed 3 to 12. */
  SEARCH_HANDFULS("a handful of searches of buyers", 3, 0.3, 3),
  /** Searches below a line that calls them so: honest 0, stuffed 6 to 12. */
  NAMED_SEARCHES("list that calls itself searches", 4, 0.1, 3),
  /**
   * One word with place after place: honest up to 7 in rows and 6 in sentences, stuffed 10 to 22.
   */
  TOWN_ROWS("rows of places", 9, 0.1, 3),
  /** Telephone numbers in lines without whose they are: honest up to 4, stuffed 10 to 27. */
  PHONE_ROWS("rows of telephone numbers", 8, 0.2, 3),
  /** Items of lists that say a neighbour again in another form: honest up to 2, stuffed 4 to 10. */
  WORD_VARIANTS("lists of other forms of one word", 3, 0.4, 3),
  /** Names of places in a row behind an offer. */
  PLACE_LISTS("list of places", 9, 0.3, 3),
  /** Google's example of keywords that stand in place of a noun, such as "with buy". */
  SEARCH_QUERIES("web search in place of a noun", 1, 0.9, 1.2),
  /**
   * Places of a phrase that is a tenth of the page: honest up to 6, in abstracts, stuffed 7 to 16.
   */
  PHRASE_SHARES("phrase said in full again and again", 6, 0.3, 3),
  /** Places of two words that are a sixth of what the page says: honest 0, stuffed 7 to 26. */
  WORD_PAIRS("two words all over the text", 5, 0.2, 3),
  /**
   * Places of two words that are an eighth of the page, in its menus: honest 0, stuffed 10 to 25.
   */
  MENU_PAIRS("two words all over the menus", 9, 0.1, 3),
  /** Headings with the same two words, nearly all of many: honest 0, stuffed 5 to 12. */
  HEADING_ROWS("headings with the same words", 4, 0.3, 3),
  /** Headings with one long search, over paragraphs that call it otherwise: honest 0, stuffed 6. */
  HEADING_QUERIES("search in nearly every heading", 5, 0.3, 3),
  /** Places of two words in one line, a fifth of it, among words of searches: honest 0. */
  CROWDED_LINES("same words all over a paragraph", 4, 0.3, 3),
  /** Texts of pictures with one search that the page never says: honest 0, stuffed 5 to 10. */
  PICTURE_QUERIES("search in the texts of pictures", 4, 0.3, 3),
  /** Links inside sentences with one word, a seventeenth of the page: honest 0, stuffed 7 to 10. */
  LINKED_QUERIES("links inside sentences with one word", 6, 0.3, 3),
  /** Items that cross a few beginnings with a few ends: honest up to 12, stuffed 16 to 27. */
  CROSSED_LISTS("list of each with each", 14, 0.1, 3),
  /** Items of one line that recombine a few words: honest 0, stuffed 22 to 49. */
  RECOMBINED_ITEMS("list that recombines a few words", 15, 0.1, 3),
  /** Words in singular and plural, one in 40 words and denser: honest 0, stuffed 8 to 14. */
  PLURAL_PAIRS("singular and plural side by side", 5, 0.2, 3),
  /** German nouns right behind one noun: honest up to 3, stuffed 16. */
  NOUNS_APART("compound words taken apart", 7, 0.3, 3),
  /** Spellings of one name in one line: honest up to 3, stuffed 6 to 9. */
  MISSPELLINGS("spellings of one name in a row", 5, 0.3, 3),
  /** Names behind prepositions, one in 18 words and denser: honest 0, stuffed 9 to 15. */
  NAMED_TOWNS("place after place in sentences", 8, 0.2, 3),
  /** Ends of searches such as "near me", one in 40 words and denser: honest 0, stuffed 7 to 17. */
  NEARBY_QUERIES("“near me” and its like inside sentences", 5, 0.3, 3),
  /** Paragraphs with one ending, if nearly all have it: honest 0, stuffed 7. */
  PARAGRAPH_ENDS("paragraphs with one ending", 4, 0.3, 3),
  /** Orders of words of the title in running text: honest 5, stuffed 7 to 9. */
  PHRASE_ORDERS("words of the title in one order after another", 5, 0.3, 3),
  /** Names behind two words of the title: honest 0 so close together, stuffed 8 to 20. */
  SWAPPED_NAMES("phrase with one name after another", 6, 0.3, 3),
  /** One place behind nouns, or with one service, close together: honest 0, stuffed 6 to 31. */
  TOWN_PHRASES("one place behind noun after noun", 4, 0.3, 3),
  /** Searches in a row: honest 0, stuffed 15 to 56. */
  QUERY_ROWS("searches in a row", 9, 0.2, 3),
  /** Hashtags, if a seventh of the words are: honest 0, stuffed 67. */
  HASHTAGS("blocks of hashtags", 19, 0.05, 3);

  /** The most that one kind is worth. */
  private static final double CAP = 5;

  private final String label;
  private final double free;
  private final double each;
  private final double first;
  private final double most;

  KindPoints(String label, double free, double each) {
    this(label, free, each, each);
  }

  KindPoints(String label, double free, double each, double first) {
    this(label, free, each, first, CAP);
  }

  KindPoints(String label, double free, double each, double first, double most) {
    this.most = most;
    this.label = label;
    this.free = free;
    this.each = each;
    this.first = first;
  }

  /** For messages and facts. */
  public String label() {
    return label;
  }

  double most() {
    return most;
  }

  /** What a count is worth: nothing up to the free ones, then a first sum and so much for each. */
  double worth(double count) {
    return count <= free ? 0 : first + (Math.floor(count) - free - 1) * each;
  }
}
