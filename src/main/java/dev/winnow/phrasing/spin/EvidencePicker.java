package dev.winnow.phrasing.spin;

import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.resource.FunctionWordGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a person is shown: the strongest place of each word family, with the neighbour that
 * tells most, none of them sharing a word with a stronger one.
 */
final class EvidencePicker {
  private static final int MOST = 60; // places; nobody reads more, and rows stay small
  private static final int USUAL = 12; // times that a pair stands in the reference text
  private static final int FEWEST_SEEN = 5; // times, for a phrase to be called usual
  private static final int TELLING = 10; // times that the usual pair must outnumber the found one

  private final WordVocabulary vocabulary;
  private final SynonymTable synonyms;
  private final PairCounts pairs;
  private final PlaceNotes notes;

  EvidencePicker(WordVocabulary vocabulary, SynonymTable synonyms, PairCounts pairs) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.pairs = pairs;
    this.notes = new PlaceNotes(vocabulary, pairs);
  }

  /** The places to show, strongest first. */
  List<Substitution> pick(WordStream stream, Words words, List<SuspectPlace> places) {
    boolean[] covered = new boolean[words.count()];
    Set<Integer> families = new HashSet<>();
    List<Substitution> shown = new ArrayList<>();
    for (SuspectPlace place : places) {
      if (shown.size() == MOST) {
        break;
      }
      if (!covered[stream.word(place.at())]
          && unusual(stream, place)
          && families.add(family(place.word()))) {
        shown.add(stretch(stream, words, place, covered));
      }
    }
    return List.copyOf(shown);
  }

  /** Whether a neighbour stands so seldom beside the word that a reader sees why it is shown. */
  private boolean unusual(WordStream stream, SuspectPlace place) {
    boolean left = stream.known(place.at() - 1);
    boolean right = stream.known(place.at() + 1);
    return (!left && !right)
        || (left && pairs.count(stream.symbol(place.at() - 1), place.word()) < USUAL)
        || (right && pairs.count(place.word(), stream.symbol(place.at() + 1)) < USUAL);
  }

  /** Stands for a word and its other forms: the commonest of them. */
  private int family(int word) {
    int first = word;
    for (int i = synonyms.first(word); i < synonyms.last(word); i++) {
      if ((synonyms.source(i) & SynonymTable.FORMS) != 0) {
        first = Math.min(first, synonyms.candidate(i));
      }
    }
    return first;
  }

  private Substitution stretch(
      WordStream stream, Words words, SuspectPlace place, boolean[] covered) {
    int at = place.at();
    int before = free(stream, at - 1, covered) ? worth(stream, place, at - 1) : -1;
    int after = free(stream, at + 1, covered) ? worth(stream, place, at + 1) : -1;
    int times = stream.count(place.word());
    if (before < 0 && after < 0) {
      int word = stream.word(at);
      covered[word] = true;
      return substitution(words, word, word, null, place, notes.ofWord(place.word(), times));
    }
    boolean suspectLeft = after >= before;
    int left = suspectLeft ? at : at - 1;
    covered[stream.word(left)] = true;
    covered[stream.word(left + 1)] = true;
    int one = stream.symbol(left);
    int two = stream.symbol(left + 1);
    int usual = telling(one, two, suspectLeft, place.usual()) ? place.usual() : -1;
    return substitution(
        words,
        stream.word(left),
        stream.word(left + 1),
        notes.phrase(one, two, suspectLeft, usual),
        place,
        notes.ofPair(one, two, suspectLeft, usual, times));
  }

  private static boolean free(WordStream stream, int at, boolean[] covered) {
    return stream.known(at) && !covered[stream.word(at)];
  }

  /** Whether what is usual outnumbers what was found by far. */
  private boolean telling(int left, int right, boolean suspectLeft, int usual) {
    if (usual < 0) {
      return false;
    }
    int seen = suspectLeft ? pairs.count(usual, right) : pairs.count(left, usual);
    return seen >= FEWEST_SEEN && seen >= TELLING * pairs.count(left, right);
  }

  /**
   * How much a neighbour tells: what it may be named with most, then content words that the
   * suspected word never meets, then others; 0 or more.
   */
  private int worth(WordStream stream, SuspectPlace place, int neighbour) {
    boolean suspectLeft = neighbour > place.at();
    int left = suspectLeft ? place.word() : stream.symbol(neighbour);
    int right = suspectLeft ? stream.symbol(neighbour) : place.word();
    int worth = telling(left, right, suspectLeft, place.usual()) ? 4 : 0;
    worth += FunctionWordGroups.isGrammar(vocabulary.word(stream.symbol(neighbour))) ? 0 : 2;
    int seen = pairs.count(left, right);
    return worth + (seen == 0 ? 1 : 0) - (seen < USUAL ? 0 : worth);
  }

  private static Substitution substitution(
      Words words, int first, int last, @Nullable String usual, SuspectPlace place, String note) {
    return new Substitution(
        words.starts()[first], words.ends()[last], usual, place.certainty(), note);
  }
}
