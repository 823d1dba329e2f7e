package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.naming.EnumWords;
import dev.winnow.signals.leftovers.LeftoverPhrase.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases by where they begin, and what the words of pages are there for, so that each form of
 * a page is asked for once.
 */
final class LeftoverPhrases {
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

  /** Those outside brackets, by the words by which they are looked for. */
  static final AnchorIndex ANCHORS =
      new AnchorIndex(
          ALL.stream().filter(phrase -> phrase.position() != Position.BRACKET).toList());

  /** The use of the words by which phrases outside brackets are looked for. */
  static final int ANCHOR = 1;

  /** The use of the words one of which every phrase within brackets holds. */
  static final int IN_BRACKETS = 2;

  /** The use of the words of {@link FillerLatin}. */
  static final int FILLER = 4;

  /** The use of the words of {@link StrayCapitals}. */
  static final int SMALL = 8;

  private static final WordUses USES = uses();

  private final LeftoverPhrase[] phrases;
  private final long[] leads; // of each, side by side, since next to none begin with a given word

  private LeftoverPhrases(Position position) {
    phrases =
        ALL.stream().filter(phrase -> phrase.position() == position).toArray(LeftoverPhrase[]::new);
    leads = Arrays.stream(phrases).mapToLong(LeftoverPhrase::leads).toArray();
  }

  /** Reads what the words of a page may be of use for. */
  static PageForms forms(Words words) {
    return new PageForms(USES, words);
  }

  /** The phrases that may begin at a word and end before another, in the order of the file. */
  List<LeftoverPhrase> beginningAt(PageForms forms, int word, int end) {
    List<LeftoverPhrase> beginning = new ArrayList<>();
    for (int i = 0; i < leads.length; i++) {
      if (forms.mayLead(leads[i], word) && phrases[i].mayBeginAt(forms, word, end)) {
        beginning.add(phrases[i]);
      }
    }
    return beginning;
  }

  private static WordUses uses() {
    WordUses uses = new WordUses();
    for (LeftoverPhrase phrase : ALL) {
      uses.add(phrase.anchors(), phrase.position() == Position.BRACKET ? IN_BRACKETS : ANCHOR);
    }
    uses.add(FillerLatin.WORDS, FILLER);
    uses.add(StrayCapitals.SMALL, SMALL);
    return uses;
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
                EnumWords.get(LeftoverKind.class, fields[0]),
                EnumWords.get(LeftoverStrength.class, fields[1]),
                EnumWords.get(Position.class, fields[2]),
                fields[4],
                syntax.wording(fields[6])));
      }
    }
    return List.copyOf(read);
  }
}
