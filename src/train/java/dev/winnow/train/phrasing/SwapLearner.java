package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.SwapTable.Swap;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import net.sf.extjwnl.data.POS;

/** Joins what was seen with what WordNetGraph holds near, form by form. */
final class SwapLearner {
  private static final int MOST_SWAPS =
      32; // of the originals of held-out phrases one in fifty lies past it
  private static final int MOST_OF_UNSEEN = 12; // of a word known by hearsay; saves room
  private static final int RAREST_ORIGINAL = 4; // sightings; a rarer word is nothing to expect
  private static final double SEEN_ONCE = -0.7;
  private static final double SAME_LEMMAS = -0.5; // seen in another inflection
  private static final double COMPOSED = -1; // a second step leads astray more often than not
  private static final double WEAKEST = -6;

  private final WordVocabulary vocabulary;
  private final LemmaForms lemmas;
  private final WordNetGraph wordNet;
  private final List<Map<Integer, Double>> strengths = new ArrayList<>();

  SwapLearner(WordVocabulary vocabulary, WordNetGraph wordNet) {
    this.vocabulary = vocabulary;
    this.wordNet = wordNet;
    this.lemmas = new LemmaForms(wordNet, vocabulary);
    for (int id = 0; id < vocabulary.size(); id++) {
      strengths.add(new HashMap<>());
    }
  }

  void learn(Map<ListedPairs.Pair, Double> support) {
    near();
    support.forEach(this::listed);
    compose();
  }

  /** Two swaps in a row, at least one of them seen: the synonym of a synonym. */
  private void compose() {
    List<Map<Integer, Double>> first = new ArrayList<>();
    for (Map<Integer, Double> swaps : strengths) {
      first.add(new TreeMap<>(swaps));
    }
    for (int id = 0; id < first.size(); id++) {
      int spun = id;
      first
          .get(spun)
          .forEach(
              (middle, one) ->
                  first
                      .get(middle)
                      .forEach(
                          (original, other) -> {
                            if (Math.max(one, other) >= SEEN_ONCE) {
                              put(spun, original, one + other + COMPOSED);
                            }
                          }));
    }
  }

  private void near() {
    Map<String, List<WordNetGraph.Near>> cache = new HashMap<>();
    for (int id = 0; id < vocabulary.size(); id++) {
      for (LemmaForms.Analysis analysis : lemmas.of(id)) {
        POS pos = analysis.pos();
        List<WordNetGraph.Near> near =
            cache.computeIfAbsent(
                pos.getKey() + analysis.lemma(), key -> wordNet.near(pos, analysis.lemma()));
        for (WordNetGraph.Near other : near) {
          WordInflection shape = other.pos() == pos ? analysis.inflection() : WordInflection.BASE;
          int form = lemmas.form(new LemmaForms.Analysis(other.pos(), other.lemma(), shape));
          double strength = Math.log(other.share()) - 1; // behind what was seen
          put(id, form, strength);
          put(form, id, strength);
        }
      }
    }
  }

  private void listed(ListedPairs.Pair pair, double sightings) {
    int spun = vocabulary.id(pair.spun());
    int original = vocabulary.id(pair.original());
    double strength = Math.min(0, SEEN_ONCE + 0.5 * Math.log(sightings));
    put(spun, original, strength);
    if (spun < 0 || original < 0) {
      return;
    }
    for (LemmaForms.Analysis from : lemmas.of(spun)) {
      for (LemmaForms.Analysis to : lemmas.of(original)) {
        if (from.pos() == to.pos() && from.inflection() == to.inflection()) {
          for (WordInflection shape : WordInflection.values()) {
            put(
                lemmas.form(new LemmaForms.Analysis(from.pos(), from.lemma(), shape)),
                lemmas.form(new LemmaForms.Analysis(to.pos(), to.lemma(), shape)),
                strength + SAME_LEMMAS);
          }
        }
      }
    }
  }

  private void put(int spun, int original, double strength) {
    if (spun >= 0
        && original >= 0
        && spun != original
        && strength > WEAKEST
        && vocabulary.content(spun)
        && vocabulary.content(original)
        && vocabulary.count(original) >= RAREST_ORIGINAL) {
      strengths.get(spun).merge(original, strength, Math::max);
    }
  }

  /** The table of the swaps that pass: spun id, original id. */
  SwapTable table(WordSpace space, BiPredicate<Integer, Integer> wanted) {
    List<List<Swap>> table = new ArrayList<>();
    for (int id = 0; id < vocabulary.size(); id++) {
      int spun = id;
      table.add(
          strengths.get(id).entrySet().stream()
              .filter(e -> wanted.test(spun, e.getKey()))
              .map(e -> new Swap(e.getKey(), e.getValue(), space.similarity(spun, e.getKey())))
              .sorted(
                  Comparator.comparingDouble(Swap::strength)
                      .reversed()
                      .thenComparingInt(Swap::original))
              .limit(vocabulary.count(spun) > 0 ? MOST_SWAPS : MOST_OF_UNSEEN)
              .toList());
    }
    return SwapTable.of(table);
  }
}
