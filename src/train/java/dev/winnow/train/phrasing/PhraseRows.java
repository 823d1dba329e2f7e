package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.Place;
import dev.winnow.phrasing.spin.PlaceReader;
import dev.winnow.phrasing.spin.StrangePair;
import dev.winnow.train.learn.Rows;
import java.util.List;
import java.util.function.Function;

/**
 * Rows to learn from out of listed phrases, each set into plain words: what real spinners wrote,
 * and beside it what people had written.
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

  private final Counts counts;
  private final List<ListedPairs.Phrase> phrases;
  private final Function<String, Words> splitter;

  PhraseRows(Counts counts, List<ListedPairs.Phrase> phrases, Function<String, Words> splitter) {
    this.counts = counts;
    this.phrases = phrases;
    this.splitter = splitter;
  }

  /** Swapped words of the phrases count for, everything in the expected phrases against. */
  void addPlaces(PlaceReader reader, List<TrainingText> texts, Rows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      Tokens spun = set(before(openings, i), i, phrase.spun());
      for (Place place : reader.read(spun)) {
        if (inside(before(openings, i), place.at(), phrase.spun())
            && !phrase.expected().contains(spun.form(place.at()))) {
          rows.add(place.features(), true, WEIGHT);
        }
      }
      Tokens expected = set(before(openings, i), i, phrase.expected());
      for (Place place : reader.read(expected)) {
        if (inside(before(openings, i), place.at(), phrase.expected())) {
          rows.add(place.features(), false, WEIGHT);
        }
      }
    }
  }

  /** The word that was meant counts for, every other candidate against. */
  void addChoices(PlaceReader reader, List<TrainingText> texts, Rows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      if (phrase.spun().size() != phrase.expected().size()) {
        continue;
      }
      Tokens spun = set(before(openings, i), i, phrase.spun());
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
  void addPairChoices(PlaceReader places, PairReader reader, List<TrainingText> texts, Rows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      if (phrase.spun().size() != phrase.expected().size()) {
        continue;
      }
      Tokens spun = set(before(openings, i), i, phrase.spun());
      List<Place> found = places.read(spun);
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
  void addPairs(PlaceReader places, PairReader reader, List<TrainingText> texts, Rows rows) {
    List<String> openings = openings(texts);
    for (int i = 0; i < phrases.size(); i++) {
      ListedPairs.Phrase phrase = phrases.get(i);
      String before = before(openings, i);
      Tokens spun = set(before, i, phrase.spun());
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
      Tokens expected = set(before, i, phrase.expected());
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

  private Tokens set(String before, int i, List<String> phrase) {
    String around = SURROUNDINGS.get(i % SURROUNDINGS.size());
    String text =
        before + String.join(" ", phrase) + around.substring(around.indexOf("%s") + "%s".length());
    return Tokens.of(counts.vocabulary(), text, splitter.apply(text));
  }

  private boolean inside(String before, int at, List<String> phrase) {
    int first = wordsBefore(before);
    return at >= first && at < first + phrase.size();
  }

  private int wordsBefore(String before) {
    return splitter.apply(before).count();
  }
}
