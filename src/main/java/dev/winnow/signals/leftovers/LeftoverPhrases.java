package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The phrases by the word that they begin with, and the other words that leftovers are told by,
 * numbered together so that the forms of a page are looked up once.
 */
final class LeftoverPhrases {
  private static final PhraseVocabulary VOCABULARY = new PhraseVocabulary();
  private static final LeftoverPhrase[] NO_PHRASES = {};

  /** All phrases, in the order of the file, which is that of their numbers. */
  static final List<LeftoverPhrase> ALL = read();

  /** Those behind the beginning of a line or sentence. */
  static final LeftoverPhrases STARTS = new LeftoverPhrases(Position.START);

  /** Those at any word. */
  static final LeftoverPhrases ANYWHERE = new LeftoverPhrases(Position.ANY);

  /** Those of headings. */
  static final LeftoverPhrases HEADINGS = new LeftoverPhrases(Position.HEADING);

  /** Those within brackets. */
  static final LeftoverPhrases BRACKETS = new LeftoverPhrases(Position.BRACKET);

  /** The use of the words by which phrases outside brackets are looked for. */
  static final int ANCHOR = 1;

  /** The use of the words one of which every phrase within brackets holds. */
  static final int IN_BRACKETS = 2;

  /** The use of the words of {@link FillerLatin}. */
  static final int FILLER = 4;

  /** The use of the words of {@link StrayCapitals}. */
  static final int SMALL = 8;

  private static final LeftoverPhrase[][] BY_ANCHOR = byAnchor();

  static {
    VOCABULARY.use(VOCABULARY.addAll(FillerLatin.WORDS), FILLER);
    VOCABULARY.use(VOCABULARY.addAll(StrayCapitals.SMALL), SMALL);
  }

  private final List<List<LeftoverPhrase>> byFirstWord = new ArrayList<>();
  private final List<LeftoverPhrase> byAnyWord = new ArrayList<>();

  private LeftoverPhrases(Position position) {
    for (LeftoverPhrase phrase : ALL) {
      if (phrase.position() == position) {
        add(phrase);
      }
    }
  }

  /** Reads which of the words a page holds. */
  static PageForms forms(Words words) {
    return new PageForms(VOCABULARY, words);
  }

  /** The phrases outside brackets that are looked for by a word. */
  static LeftoverPhrase[] lookedForBy(int number) {
    return number >= 0 && number < BY_ANCHOR.length ? BY_ANCHOR[number] : NO_PHRASES;
  }

  /** The phrases that begin with a word, in the order of the file. */
  List<LeftoverPhrase> beginningWith(int number) {
    boolean known = number >= 0 && number < byFirstWord.size();
    return known ? byFirstWord.get(number) : byAnyWord;
  }

  private void add(LeftoverPhrase phrase) {
    BitSet first = phrase.firstWords();
    if (first == null) {
      byAnyWord.add(phrase);
      byFirstWord.forEach(others -> others.add(phrase));
    } else {
      first.stream().forEach(number -> listed(number).add(phrase));
    }
  }

  private List<LeftoverPhrase> listed(int number) {
    while (byFirstWord.size() <= number) {
      byFirstWord.add(new ArrayList<>(byAnyWord));
    }
    return byFirstWord.get(number);
  }

  private static LeftoverPhrase[][] byAnchor() {
    List<List<LeftoverPhrase>> byAnchor = new ArrayList<>();
    for (LeftoverPhrase phrase : ALL) {
      boolean bracket = phrase.position() == Position.BRACKET;
      VOCABULARY.use(phrase.anchors(), bracket ? IN_BRACKETS : ANCHOR);
      while (byAnchor.size() < phrase.anchors().length()) {
        byAnchor.add(new ArrayList<>());
      }
      if (!bracket) {
        phrase.anchors().stream().forEach(anchor -> byAnchor.get(anchor).add(phrase));
      }
    }
    return byAnchor.stream()
        .map(phrases -> phrases.toArray(NO_PHRASES))
        .toArray(LeftoverPhrase[][]::new);
  }

  private static List<LeftoverPhrase> read() {
    List<LeftoverPhrase> read = new ArrayList<>();
    PhraseSyntax syntax = new PhraseSyntax();
    for (String line : WordLists.lines("phrases.tsv")) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("@")) {
        syntax.define(fields[0].substring(1), fields[1]);
      } else {
        read.add(
            new LeftoverPhrase(
                read.size(),
                LeftoverKind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                LeftoverStrength.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                Position.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                fields[4],
                syntax.wording(fields[6]),
                VOCABULARY));
      }
    }
    return List.copyOf(read);
  }
}
