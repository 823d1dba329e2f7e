package dev.winnow.signals.words;

import java.util.HashSet;
import java.util.Set;

/** Small words of English, by what they do to the words beside them. Written for this project. */
public final class FunctionWords {
  /** A phrase behind one of these belongs to its sentence. */
  private static final Set<String> ATTACHING =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "my",
          "your",
          "his",
          "her",
          "its",
          "our",
          "their",
          "no",
          "any",
          "some",
          "each",
          "every",
          "all",
          "both",
          "other",
          "another",
          "such",
          "of",
          "for",
          "with",
          "without",
          "in",
          "on",
          "at",
          "to",
          "from",
          "by",
          "about",
          "into",
          "onto",
          "after",
          "before",
          "during",
          "through",
          "between",
          "against",
          "among",
          "under",
          "over",
          "per",
          "than",
          "as",
          "like",
          "including",
          "regarding",
          "via",
          "vs",
          "versus",
          "and",
          "or",
          "nor",
          "but",
          "if",
          "when",
          "while",
          "whether",
          "because",
          "although",
          "though",
          "since",
          "until",
          "unless",
          "where",
          "which",
          "who",
          "whose",
          "what",
          "why",
          "how",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "am",
          "has",
          "have",
          "had",
          "having",
          "do",
          "does",
          "did",
          "can",
          "could",
          "will",
          "would",
          "shall",
          "should",
          "may",
          "might",
          "must",
          "called",
          "named",
          "not",
          "also",
          "only",
          "even");

  private static final Set<String> OTHERS =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "so", "too",
          "very", "up", "out", "off", "down", "then", "there", "here", "just", "more", "most", "s",
          "t");

  /** Words that make a sentence, a request or an address to the reader: no key phrase has them. */
  private static final Set<String> SENTENCE =
      Set.of(
          "i",
          "you",
          "your",
          "he",
          "she",
          "it",
          "we",
          "our",
          "they",
          "me",
          "us",
          "my",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "am",
          "has",
          "have",
          "had",
          "do",
          "does",
          "did",
          "can",
          "could",
          "will",
          "would",
          "should",
          "may",
          "might",
          "must",
          "not",
          "don't",
          "this",
          "these",
          "that",
          "please",
          "see",
          "ask",
          "call",
          "talk",
          "tell",
          "click",
          "read",
          "learn",
          "visit",
          "contact",
          "view",
          "here",
          "page",
          "next",
          "previous",
          "more",
          "share",
          "yes",
          "no",
          "accessed",
          "retrieved",
          "available",
          "copyright",
          "reserved");

  /** Verbs and nouns by which honest headings introduce their subject. */
  private static final Set<String> INTRODUCING =
      Set.of(
          "understanding",
          "preventing",
          "treating",
          "diagnosing",
          "managing",
          "avoiding",
          "reducing",
          "causing",
          "having",
          "getting",
          "relieving",
          "easing",
          "curing",
          "stopping",
          "experiencing",
          "describing",
          "discussing",
          "detecting",
          "finding",
          "testing",
          "controlling",
          "fighting",
          "recognizing",
          "recognising",
          "using",
          "taking",
          "choosing",
          "suspected",
          "untreated",
          "chronic",
          "acute",
          "severe",
          "mild",
          "recurrent",
          "childhood",
          "adult",
          "advanced",
          "early",
          "primary",
          "secondary",
          "re",
          "fw");

  private static final WordSet ATTACHES = new WordSet(new HashSet<>(ATTACHING));
  private static final WordSet MAKES_SENTENCE = new WordSet(new HashSet<>(SENTENCE));
  private static final WordSet FUNCTION = new WordSet(union(ATTACHING, OTHERS));

  private FunctionWords() {}

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Whether the word is a Roman numeral as stages and types have them, such as iv or iiia. */
  public static boolean isStage(String form) {
    int digits = 0;
    while (digits < form.length() && "ivx".indexOf(form.charAt(digits)) >= 0) {
      digits++;
    }
    return digits > 0
        && (digits == form.length() || (digits == form.length() - 1 && isLetter(form)));
  }

  private static boolean isLetter(String form) {
    return "abc".indexOf(form.charAt(form.length() - 1)) >= 0;
  }

  /** Whether a phrase behind the word belongs to its sentence. */
  public static boolean attaches(String form) {
    return ATTACHES.contains(form);
  }

  /** Whether the word carries no subject of its own. */
  public static boolean isFunction(String form) {
    return FUNCTION.contains(form);
  }

  /** Whether the word belongs to a sentence rather than to a key phrase. */
  public static boolean makesSentence(String form) {
    return MAKES_SENTENCE.contains(form);
  }

  /** Whether an honest heading may begin so. */
  public static boolean introduces(String form) {
    return isStage(form) || INTRODUCING.contains(form);
  }
}
