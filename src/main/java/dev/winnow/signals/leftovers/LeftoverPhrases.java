package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
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
  private static final PhraseVocabulary VOCABULARY = new PhraseVocabulary();
  private static final Map<Position, LeftoverPhrases> ALL = read();

  /** Those behind the beginning of a line or sentence. */
  static final LeftoverPhrases STARTS = of(Position.START);

  /** Those at any word. */
  static final LeftoverPhrases ANYWHERE = of(Position.ANY);

  /** Those of headings. */
  static final LeftoverPhrases HEADINGS = of(Position.HEADING);

  /** Those within brackets. */
  static final LeftoverPhrases BRACKETS = of(Position.BRACKET);

  private final List<@Nullable PhraseOpening> openings = new ArrayList<>(); // by first word
  private final @Nullable PhraseOpening open; // of phrases that any word can begin

  private static LeftoverPhrases of(Position position) {
    return Objects.requireNonNull(ALL.get(position), "a position without phrases");
  }

  private LeftoverPhrases(Map<LeftoverPhrase, PhraseWording> phrases) {
    PhraseOpening anyWord = null;
    for (Map.Entry<LeftoverPhrase, PhraseWording> entry : phrases.entrySet()) {
      PhraseWording wording = entry.getValue();
      if (wording.firstWords().contains(PhraseWording.ANY_WORD)) {
        anyWord = anyWord == null ? new PhraseOpening() : anyWord;
        anyWord.add(entry.getKey(), wording.anchors(), VOCABULARY);
      } else {
        for (String word : wording.firstWords()) {
          added(VOCABULARY.add(word)).add(entry.getKey(), wording.anchors(), VOCABULARY);
        }
      }
    }
    open = anyWord;
  }

  /** Reads which of the words by which phrases are looked for a page holds. */
  static PageForms forms(Words words) {
    return new PageForms(VOCABULARY, words);
  }

  /** The opening of a word, made if it is new. */
  private PhraseOpening added(int number) {
    while (openings.size() <= number) {
      openings.add(null);
    }
    PhraseOpening opening = openings.get(number);
    if (opening == null) {
      opening = new PhraseOpening();
      openings.set(number, opening);
    }
    return opening;
  }

  /**
   * Whether a phrase that begins with a known word may stand on a page.
   *
   * @param lead what {@link PageForms#lead} returns for the word
   * @param wanted to which the anchors are added by which to look for it
   */
  boolean mayBegin(int lead, PageForms forms, BitSet wanted) {
    PhraseOpening known = opening(lead);
    return known != null && known.mayStandOn(forms, wanted);
  }

  /** Whether a phrase that any word can begin may stand on a page, likewise. */
  boolean mayBeginAnyhow(PageForms forms, BitSet wanted) {
    return open != null && open.mayStandOn(forms, wanted);
  }

  private @Nullable PhraseOpening opening(int lead) {
    return lead >= 0 && lead < openings.size() ? openings.get(lead) : null;
  }

  /**
   * The place of the strongest phrase that begins at a word, the longest of them, or null.
   *
   * @param lead what {@link PageForms#lead} returns for the word
   * @param hit the first hit of the word or of one behind it
   * @param start offset of the word
   * @param limit offset that no phrase passes
   */
  @Nullable LeftoverPlace at(
      String text, VocabularyHits hits, int lead, int hit, int word, int start, int limit) {
    PhraseOpening known = opening(lead);
    int stop = Math.min(limit, start + FoldedText.MOST_CHARACTERS);
    BitSet anchored = known == null ? null : known.anchored(hits, hit, word, stop);
    BitSet openAnchored = open == null ? null : open.anchored(hits, hit, word, stop);
    if (anchored == null && openAnchored == null) {
      return null;
    }
    FoldedText folded = new FoldedText(text, start, limit);
    LeftoverPlace best =
        known == null || anchored == null ? null : known.best(anchored, folded, start);
    return best == null && open != null && openAnchored != null
        ? open.best(openAnchored, folded, start)
        : best;
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
