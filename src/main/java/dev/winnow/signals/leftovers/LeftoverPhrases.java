package dev.winnow.signals.leftovers;

import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private LeftoverPhrases(Map<LeftoverPhrase, Set<String>> phrases) {
    phrases.forEach(
        (phrase, words) -> {
          if (words.contains(PhraseWording.ANY_WORD)) {
            open.add(phrase);
          } else {
            words.forEach(
                word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase));
          }
        });
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
    if (phrases == null && open.isEmpty()) {
      return null;
    }
    FoldedText folded = new FoldedText(text, start, limit);
    LeftoverPlace best = phrases == null ? null : best(phrases, folded, start);
    return best == null ? best(open, folded, start) : best;
  }

  private static @Nullable LeftoverPlace best(
      List<LeftoverPhrase> phrases, FoldedText text, int start) {
    LeftoverPlace best = null;
    for (LeftoverPhrase phrase : phrases) {
      LeftoverPlace place = phrase.at(text, start);
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
    Map<LeftoverPhrase, Set<String>> phrases = new LinkedHashMap<>(); // as the file has them
    for (String line : WordLists.lines(RESOURCE)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("@")) {
        syntax.define(fields[0].substring(1), fields[1]);
      } else if (position == Position.valueOf(fields[2].toUpperCase(Locale.ROOT))) {
        PhraseWording wording = syntax.wording(fields[6]);
        phrases.put(phrase(fields, Pattern.compile(wording.expression())), wording.firstWords());
      }
    }
    return new LeftoverPhrases(phrases);
  }

  private static LeftoverPhrase phrase(String[] fields, Pattern wording) {
    return new LeftoverPhrase(
        LeftoverKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
        LeftoverStrength.valueOf(fields[1].toUpperCase(Locale.ROOT)),
        fields[4],
        wording);
  }
}
