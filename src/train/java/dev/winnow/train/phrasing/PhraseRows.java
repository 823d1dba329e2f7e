package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.phrasing.spin.SuspectReader;
import dev.winnow.phrasing.spin.SuspectWord;
import dev.winnow.train.learn.TrainingRows;
import java.util.List;
import java.util.function.Function;

/**
 * TrainingRows to learn from out of listed phrases, each set into plain words: what real spinners
 * wrote, and beside it what people had written.
 */
final class PhraseRows {
  /** Plain surroundings, so that only the phrase itself tells. */
  private static final List<String> SURROUNDINGS =
      List.of(
          "It explains %s to the reader.",
          "They looked at the %s in this case.",
          "This is about %s and what it means.",
          "There are many kinds of %s that people know.",
          "We speak of %s when this happens.",
          "Most of them had %s for a year.");

  /** What a listed phrase weighs against a machine-made swap: it is real, and there are few. */
  private static final double WEIGHT = 12;

  private static final int OPENING = 400; // characters; a paragraph
  private static final int STRIDE = 37; // so that neighbours in the list get unlike openings

  private final PhraseCounts counts;
  private final List<ListedPairs.Phrase> phrases;
  private final Function<String, Words> splitter;

  PhraseRows(
      PhraseCounts counts, List<ListedPairs.Phrase> phrases, Function<String, Words> splitter) {
    this.counts = counts;
    this.phrases = phrases;
    this.splitter = splitter;
  }

  /** Swapped words of the phrases count for, everything in the expected phrases against. */
  void addPlaces(SuspectReader reader, List<TrainingText> texts, TrainingRows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      TokenIds spun = set(before(openings, i), i, phrase.spun());
      for (SuspectWord place : reader.read(spun)) {
        if (inside(before(openings, i), place.at(), phrase.spun())
            && !phrase.expected().contains(spun.form(place.at()))) {
          rows.add(place.features(), true, WEIGHT);
        }
      }
      TokenIds expected = set(before(openings, i), i, phrase.expected());
      for (SuspectWord place : reader.read(expected)) {
        if (inside(before(openings, i), place.at(), phrase.expected())) {
          rows.add(place.features(), false, WEIGHT);
        }
      }
    }
  }

  /** The word that was meant counts for, every other candidate against. */
  void addChoices(SuspectReader reader, List<TrainingText> texts, TrainingRows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      if (phrase.spun().size() != phrase.expected().size()) {
        continue;
      }
      TokenIds spun = set(before(openings, i), i, phrase.spun());
      int before = wordsBefore(before(openings, i));
      for (int word = 0; word < phrase.spun().size(); word++) {
        int wanted = counts.vocabulary().id(phrase.expected().get(word));
        if (before + word < spun.count() && spun.id(before + word) != wanted) {
          reader.candidates(
              spun, before + word, (features, id) -> rows.add(features, id == wanted, WEIGHT));
        }
      }
    }
  }

  /** The pair that was meant counts for, every other candidate against. */
  void addPairChoices(
      SuspectReader places, PairReader reader, List<TrainingText> texts, TrainingRows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      if (phrase.spun().size() != phrase.expected().size()) {
        continue;
      }
      TokenIds spun = set(before(openings, i), i, phrase.spun());
      List<SuspectWord> found = places.read(spun);
      int before = wordsBefore(before(openings, i));
      for (int word = 1; word < phrase.spun().size() && before + word < spun.count(); word++) {
        int left = counts.vocabulary().id(phrase.expected().get(word - 1));
        int right = counts.vocabulary().id(phrase.expected().get(word));
        if (spun.id(before + word - 1) != left || spun.id(before + word) != right) {
          reader.candidates(
              spun,
              found,
              before + word,
              (l, r, features) -> rows.add(features, l == left && r == right, WEIGHT));
        }
      }
    }
  }

  /** Pairs with a swapped word count for, every pair of the expected phrases against. */
  void addPairs(
      SuspectReader places, PairReader reader, List<TrainingText> texts, TrainingRows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      String before = before(openings, i);
      TokenIds spun = set(before, i, phrase.spun());
      for (StrangePair pair : reader.read(spun, places.read(spun))) {
        boolean here =
            inside(before, pair.at(), phrase.spun())
                || inside(before, pair.at() - 1, phrase.spun());
        boolean swapped =
            !phrase.expected().contains(spun.form(pair.at()))
                || !phrase.expected().contains(spun.form(pair.at() - 1));
        if (here && swapped) {
          rows.add(pair.features(), true, WEIGHT);
        }
      }
      TokenIds expected = set(before, i, phrase.expected());
      for (StrangePair pair : reader.read(expected, places.read(expected))) {
        if (inside(before, pair.at(), phrase.expected())
            || inside(before, pair.at() - 1, phrase.expected())) {
          rows.add(pair.features(), false, WEIGHT);
        }
      }
    }
  }

  /** Starts of texts of the field: what a phrase is set behind, so that it has a page around it. */
  private static List<String> openings(List<TrainingText> texts) {
    return texts.stream()
        .filter(TrainingText::field)
        .map(text -> text.text().substring(0, Math.min(OPENING, text.text().length())))
        .toList();
  }

  private static String before(List<String> openings, int i) {
    String opening = openings.isEmpty() ? "" : openings.get(i * STRIDE % openings.size());
    String around = SURROUNDINGS.get(i % SURROUNDINGS.size());
    return opening + "\n" + around.substring(0, around.indexOf("%s"));
  }

  private TokenIds set(String before, int i, List<String> phrase) {
    String around = SURROUNDINGS.get(i % SURROUNDINGS.size());
    String text =
        before + String.join(" ", phrase) + around.substring(around.indexOf("%s") + "%s".length());
    return TokenIds.of(counts.vocabulary(), text, splitter.apply(text));
  }

  private boolean inside(String before, int at, List<String> phrase) {
    int first = wordsBefore(before);
    return at >= first && at < first + phrase.size();
  }

  private int wordsBefore(String before) {
    return splitter.apply(before).count();
  }
}
