package dev.winnow.signals.words;

import dev.winnow.model.Words;
import dev.winnow.resource.FunctionWordGroups;
import java.util.HashMap;
import java.util.Map;

/** Small words of English, by what they do to the words beside them. All forms are lower case. */
public final class FunctionWords {
  /** A role of words: {@link #isFunction}. */
  public static final int FUNCTION_ROLE = 1;

  /** A role of words: {@link #makesSentence}. */
  public static final int SENTENCE_ROLE = 1 << 1;

  /** A role of words: {@link #isShopping}. */
  public static final int SHOPPING_ROLE = 1 << 2;

  private static final WordSet DETERMINERS = union("determiner", "counting");
  private static final WordSet ATTACHING =
      union(
          "determiner",
          "counting",
          "preposition",
          "prepositional",
          "conjunction",
          "question",
          "auxiliary",
          "naming",
          "focus");
  private static final WordSet FUNCTION =
      union(
          "determiner",
          "counting",
          "preposition",
          "prepositional",
          "conjunction",
          "question",
          "auxiliary",
          "naming",
          "focus",
          "pronoun",
          "adverb",
          "clitic");
  private static final WordSet AUXILIARY = union("auxiliary");
  private static final WordSet SENTENCE = union("sentence");
  private static final WordSet INTRODUCING = union("introducing");
  private static final WordSet SHOPPING = union("shopping");
  private static final WordSet BUYING = union("buying");
  private static final WordSet ABBREVIATIONS = union("abbreviation");

  private static final Map<String, Integer> ROLES = roles();
  private static final WordSet WITH_ROLE = new WordSet(ROLES.keySet());

  private FunctionWords() {}

  private static Map<String, Integer> roles() {
    Map<String, Integer> roles = new HashMap<>();
    for (String word : FunctionWordGroups.all()) {
      int role =
          (isFunction(word) ? FUNCTION_ROLE : 0)
              | (makesSentence(word) ? SENTENCE_ROLE : 0)
              | (isShopping(word) ? SHOPPING_ROLE : 0);
      if (role != 0) {
        roles.put(word, role);
      }
    }
    return roles;
  }

  /** The roles that a word of a page has, a bit each, by one look-up; 0 for most words. */
  public static int roles(Words words, int number) {
    return WITH_ROLE.mayContain(words.signatures()[number])
        ? ROLES.getOrDefault(words.vocabulary()[number], 0)
        : 0;
  }

  private static WordSet union(String... names) {
    return new WordSet(FunctionWordGroups.union(names));
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

  /** Whether the word opens a noun phrase, such as an article or a possessive. */
  public static boolean isDeterminer(String form) {
    return DETERMINERS.contains(form);
  }

  /** Whether the word is a form of be, have, do or a modal verb. */
  public static boolean isAuxiliary(String form) {
    return AUXILIARY.contains(form);
  }

  /** Whether a phrase behind the word belongs to its sentence. */
  public static boolean attaches(String form) {
    return ATTACHING.contains(form);
  }

  /** Whether the word carries no subject of its own. */
  public static boolean isFunction(String form) {
    return FUNCTION.contains(form);
  }

  /** Whether the word belongs to a sentence rather than to a key phrase. */
  public static boolean makesSentence(String form) {
    return SENTENCE.contains(form);
  }

  /** Whether an honest heading may begin so. */
  public static boolean introduces(String form) {
    return isStage(form) || INTRODUCING.contains(form);
  }

  /** Whether people add the word to a search when they want to buy. */
  public static boolean isShopping(String form) {
    return SHOPPING.contains(form);
  }

  /** Whether the word names a purchase rather than what is bought. */
  public static boolean isBuying(String form) {
    return BUYING.contains(form);
  }

  /** Whether a full stop behind the word ends no sentence. */
  public static boolean isAbbreviation(String form) {
    return ABBREVIATIONS.contains(form);
  }
}
