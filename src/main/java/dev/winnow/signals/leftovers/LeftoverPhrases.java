package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import dev.winnow.signals.words.WordSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of a position, found by the word that they begin with. Each has anchors: words that
 * few pages hold, and one of which stands in every match.
 */
final class LeftoverPhrases {
  private static final String RESOURCE = "phrases.tsv";
  private static final Map<Position, LeftoverPhrases> ALL = read();

  /** Those behind the beginning of a line or sentence. */
  static final LeftoverPhrases STARTS = of(Position.START);

  /** Those at any word. */
  static final LeftoverPhrases ANYWHERE = of(Position.ANY);

  /** Those of headings. */
  static final LeftoverPhrases HEADINGS = of(Position.HEADING);

  /** Those within brackets. */
  static final LeftoverPhrases BRACKETS = of(Position.BRACKET);

  private final Map<String, PhraseOpening> openings = new HashMap<>();
  private final WordSet firstWords;
  private final PhraseOpening open = new PhraseOpening(); // of phrases that any word can begin

  private static LeftoverPhrases of(Position position) {
    return Objects.requireNonNull(ALL.get(position), "a position without phrases");
  }

  private LeftoverPhrases(Map<LeftoverPhrase, PhraseWording> phrases) {
    phrases.forEach(
        (phrase, wording) -> {
          if (wording.firstWords().contains(PhraseWording.ANY_WORD)) {
            open.add(phrase, wording.anchors());
          } else {
            for (String word : wording.firstWords()) {
              openings
                  .computeIfAbsent(word, w -> new PhraseOpening())
                  .add(phrase, wording.anchors());
            }
          }
        });
    firstWords = new WordSet(openings.keySet());
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param word its index
   * @param limit offset that no phrase passes
   */
  @Nullable LeftoverPlace at(String text, Words words, HyphenCursor hyphens, int word, int limit) {
    int start = words.starts()[word];
    PhraseOpening known = opening(text, words, hyphens, word);
    if (known == null && open.phrases().isEmpty()) {
      return null;
    }
    int stop = Math.min(limit, start + FoldedText.MOST_CHARACTERS);
    PhraseOpening anchored =
        known != null && known.isAnchored(text, words, hyphens, word, stop) ? known : null;
    boolean openAnchored =
        !open.phrases().isEmpty() && open.isAnchored(text, words, hyphens, word, stop);
    if (anchored == null && !openAnchored) {
      return null;
    }
    FoldedText folded = new FoldedText(text, start, limit);
    LeftoverPlace best = anchored == null ? null : best(anchored.phrases(), folded, start);
    return best == null && openAnchored ? best(open.phrases(), folded, start) : best;
  }

  /** What begins with a word, or with its part before a hyphen. */
  private @Nullable PhraseOpening opening(
      String text, Words words, HyphenCursor hyphens, int word) {
    int start = words.starts()[word];
    int end = words.ends()[word];
    boolean joined = hyphens.isWithin(start, end);
    if (!joined && !firstWords.mayContain(text, start, end)) {
      return null;
    }
    String form = words.forms()[word];
    int hyphen = joined ? form.indexOf('-') : -1;
    form = hyphen < 0 ? form : form.substring(0, hyphen);
    return openings.get(form);
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

  private static Map<Position, LeftoverPhrases> read() {
    PhraseSyntax syntax = new PhraseSyntax();
    Map<Position, Map<LeftoverPhrase, PhraseWording>> read = new EnumMap<>(Position.class);
    for (String line : WordLists.lines(RESOURCE)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("@")) {
        syntax.define(fields[0].substring(1), fields[1]);
      } else {
        PhraseWording wording = syntax.wording(fields[6]);
        if (wording.anchors().isEmpty()) {
          throw new IllegalArgumentException("no word that every match holds: " + fields[6]);
        }
        read.computeIfAbsent(
                Position.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                position -> new LinkedHashMap<>()) // as the file has them
            .put(phrase(fields, wording.expression()), wording);
      }
    }
    Map<Position, LeftoverPhrases> all = new EnumMap<>(Position.class);
    for (Position position : Position.values()) {
      all.put(position, new LeftoverPhrases(read.getOrDefault(position, Map.of())));
    }
    return all;
  }

  private static LeftoverPhrase phrase(String[] fields, String wording) {
    return new LeftoverPhrase(
        LeftoverKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
        LeftoverStrength.valueOf(fields[1].toUpperCase(Locale.ROOT)),
        fields[4],
        wording);
  }
}
