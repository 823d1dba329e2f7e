package dev.winnow.signals.leftovers;

import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import dev.winnow.signals.words.WordSet;
import dk.brics.automaton.RegExp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of a position, found by the word that they begin with. */
final class LeftoverPhrases {
  private static final String RESOURCE = "phrases.tsv";

  /** Those behind the beginning of a line or sentence. */
  static final LeftoverPhrases STARTS = read(Position.START);

  /** Those at any word. */
  static final LeftoverPhrases ANYWHERE = read(Position.ANY);

  /** Those of headings. */
  static final LeftoverPhrases HEADINGS = read(Position.HEADING);

  /** Those within brackets. */
  static final LeftoverPhrases BRACKETS = read(Position.BRACKET);

  private final Map<String, List<LeftoverPhrase>> byFirstWord = new HashMap<>();
  private final WordSet firstWords;
  private final List<LeftoverPhrase> open = new ArrayList<>(); // those that any word can begin

  private LeftoverPhrases(List<LeftoverPhrase> phrases) {
    for (LeftoverPhrase phrase : phrases) {
      Set<String> words = new HashSet<>();
      if (phrase.addFirstWords(words)) {
        words.forEach(
            word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase));
      } else {
        open.add(phrase);
      }
    }
    firstWords = new WordSet(byFirstWord.keySet());
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param form of the word
   * @param start of the word
   * @param limit offset that no phrase passes
   */
  @Nullable LeftoverPlace at(String form, String text, int start, int limit) {
    List<LeftoverPhrase> phrases = firstWords.contains(form) ? byFirstWord.get(form) : null;
    LeftoverPlace best = phrases == null ? null : best(phrases, text, start, limit);
    return best != null || open.isEmpty() ? best : best(open, text, start, limit);
  }

  private static @Nullable LeftoverPlace best(
      List<LeftoverPhrase> phrases, String text, int start, int limit) {
    LeftoverPlace best = null;
    for (LeftoverPhrase phrase : phrases) {
      LeftoverPlace place = phrase.at(text, start, limit);
      if (place != null && (best == null || isBetter(place, best))) {
        best = place;
      }
    }
    return best;
  }

  private static boolean isBetter(LeftoverPlace place, LeftoverPlace best) {
    int stronger = best.strength().compareTo(place.strength());
    return stronger > 0 || (stronger == 0 && place.end() > best.end());
  }

  private static LeftoverPhrases read(Position position) {
    PhraseSyntax syntax = new PhraseSyntax();
    List<LeftoverPhrase> phrases = new ArrayList<>();
    for (String line : WordLists.lines(RESOURCE)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("@")) {
        syntax.define(fields[0].substring(1), fields[1]);
      } else if (position == Position.valueOf(fields[2].toUpperCase(Locale.ROOT))) {
        phrases.add(phrase(fields, syntax));
      }
    }
    return new LeftoverPhrases(phrases);
  }

  private static LeftoverPhrase phrase(String[] fields, PhraseSyntax syntax) {
    RegExp wording =
        new RegExp(syntax.expression(fields[6]), RegExp.INTERSECTION | RegExp.ANYSTRING);
    return new LeftoverPhrase(
        LeftoverKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
        LeftoverStrength.valueOf(fields[1].toUpperCase(Locale.ROOT)),
        fields[4],
        wording.toAutomaton(false));
  }
}
