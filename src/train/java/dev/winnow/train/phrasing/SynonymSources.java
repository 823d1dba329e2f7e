package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.resource.FunctionWordGroups;
import dev.winnow.train.phrasing.LemmaForms.Analysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All near words of the known words, by source, and the table of candidates made of them. */
final class SynonymSources {
  private static final int MOST = 16;
  private static final int NEIGHBOURS = 10;
  private static final float NEAR = 0.45f;
  private static final double LEAST_SHARE = 0.12;
  private static final int COMMON = 150; // sightings of a word to be a neighbour

  private final WordVocabulary vocabulary;
  private final WordNetGraph wordNet;
  private final LemmaForms lemmas;
  private final MobyThesaurus moby;
  private final WordVectors vectors;
  private final GrammarGroups groups = new GrammarGroups();
  private final int[] rows; // of vectors
  private final SynonymTable known;
  private final Map<String, List<String>> spins = new HashMap<>();

  /** Reads all sources and makes the table of candidates. */
  SynonymSources(
      WordVocabulary vocabulary, WordNetGraph wordNet, MobyThesaurus moby, WordVectors vectors) {
    this(vocabulary, wordNet, moby, vectors, null);
  }

  /** Reads all sources beside a table that was made before. */
  SynonymSources(
      WordVocabulary vocabulary,
      WordNetGraph wordNet,
      MobyThesaurus moby,
      WordVectors vectors,
      @Nullable SynonymTable known) {
    this.vocabulary = vocabulary;
    this.wordNet = wordNet;
    this.moby = moby;
    this.vectors = vectors;
    this.lemmas = new LemmaForms(wordNet, vocabulary);
    this.rows =
        IntStream.range(0, vocabulary.size()).map(id -> vectors.row(vocabulary.word(id))).toArray();
    this.known = known == null ? table() : known;
  }

  private int[][] neighbours() {
    Map<Integer, Integer> ids = new HashMap<>();
    for (int id = 0; id < rows.length; id++) {
      if (rows[id] >= 0) {
        ids.put(rows[id], id);
      }
    }
    int[] common =
        IntStream.range(0, rows.length)
            .filter(id -> rows[id] >= 0 && vocabulary.content(id) && vocabulary.count(id) >= COMMON)
            .map(id -> rows[id])
            .toArray();
    float[][] numbers = vectors.sideBySide(common);
    int[][] found = new int[rows.length][];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            id ->
                found[id] =
                    rows[id] < 0 || !vocabulary.content(id)
                        ? new int[0]
                        : Arrays.stream(vectors.nearest(rows[id], common, numbers, NEIGHBOURS, NEAR))
                            .map(row -> ids.getOrDefault(row, -1))
                            .filter(other -> other >= 0)
                            .toArray());
    return found;
  }

  /** The table of candidates, at most 16 a word. */
  SynonymTable candidates() {
    return known;
  }

  private SynonymTable table() {
    int[][] neighbours = neighbours();
    Map<Integer, Map<Integer, Integer>> all = new HashMap<>();
    for (int id = 0; id < vocabulary.size(); id++) {
      if (vocabulary.word(id).length() > 1 || groups.others(vocabulary.word(id)).size() > 0) {
        collect(id, neighbours[id], all);
      }
    }
    int[] offsets = new int[vocabulary.size() + 1];
    List<int[]> chosen = new ArrayList<>();
    for (int id = 0; id < vocabulary.size(); id++) {
      int[] best = best(id, all.getOrDefault(id, Map.of()));
      chosen.add(best);
      offsets[id + 1] = offsets[id] + best.length;
    }
    int[] words = new int[offsets[vocabulary.size()]];
    byte[] kinds = new byte[words.length];
    for (int id = 0; id < chosen.size(); id++) {
      int[] best = chosen.get(id);
      for (int i = 0; i < best.length; i++) {
        words[offsets[id] + i] = best[i];
        kinds[offsets[id] + i] =
            (byte) (int) all.getOrDefault(id, Map.of()).getOrDefault(best[i], 0);
      }
    }
    return new SynonymTable(offsets, words, kinds);
  }

  private static void link(Map<Integer, Map<Integer, Integer>> all, int a, int b, int source) {
    if (a >= 0 && b >= 0 && a != b) {
      all.computeIfAbsent(a, key -> new LinkedHashMap<>()).merge(b, source, (x, y) -> x | y);
      all.computeIfAbsent(b, key -> new LinkedHashMap<>()).merge(a, source, (x, y) -> x | y);
    }
  }

  private void collect(int id, int[] neighbours, Map<Integer, Map<Integer, Integer>> all) {
    String word = vocabulary.word(id);
    for (String other : groups.others(word)) {
      link(all, id, vocabulary.id(other), SynonymTable.GRAMMAR);
    }
    if (!vocabulary.content(id)) {
      return;
    }
    for (Analysis analysis : lemmas.of(id)) {
      for (WordNetGraph.Near other : wordNet.near(analysis.pos(), analysis.lemma())) {
        if (other.share() >= LEAST_SHARE && other.pos() == analysis.pos()) {
          link(all, id, form(analysis, other.lemma()), SynonymTable.WORDNET);
        }
      }
      for (String other : moby.near(analysis.lemma())) {
        if (other.indexOf(' ') < 0) {
          link(all, id, form(analysis, other), SynonymTable.MOBY);
        }
      }
      for (String other : wordNet.opposites(analysis.pos(), analysis.lemma())) {
        link(all, id, form(analysis, other), SynonymTable.OPPOSITES);
      }
      for (WordInflection shape : WordInflection.values()) {
        link(
            all,
            id,
            lemmas.form(new Analysis(analysis.pos(), analysis.lemma(), shape)),
            SynonymTable.FORMS);
      }
    }
    for (int other : neighbours) {
      link(all, id, other, SynonymTable.VECTORS);
    }
  }

  private int form(Analysis like, String lemma) {
    return lemmas.form(new Analysis(like.pos(), lemma, like.inflection()));
  }

  /** Some of each source: near in vectors and common. */
  private int[] best(int id, Map<Integer, Integer> found) {
    Map<Integer, Double> worth = new HashMap<>();
    found.forEach(
        (other, source) ->
            worth.put(
                other,
                cosine(id, other)
                    + 0.05 * Math.log(1 + vocabulary.count(other))
                    + 0.1 * Integer.bitCount(source & ~SynonymTable.OPPOSITES)));
    List<Integer> order =
        found.keySet().stream()
            .filter(other -> found.getOrDefault(other, 0) != SynonymTable.OPPOSITES)
            .sorted(
                Comparator.comparingDouble((Integer other) -> -worth.getOrDefault(other, 0.0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Set<Integer> chosen = new LinkedHashSet<>();
    take(order, found, SynonymTable.GRAMMAR, 8, chosen);
    take(order, found, SynonymTable.FORMS, 3, chosen);
    take(order, found, SynonymTable.WORDNET, 5, chosen);
    take(order, found, SynonymTable.MOBY, 5, chosen);
    take(order, found, SynonymTable.VECTORS, 4, chosen);
    for (int other : order) {
      if (chosen.size() < MOST) {
        chosen.add(other);
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).limit(MOST).sorted().toArray();
  }

  private static void take(
      List<Integer> order, Map<Integer, Integer> found, int source, int most, Set<Integer> chosen) {
    int left = most;
    for (int other : order) {
      if (left > 0 && (found.getOrDefault(other, 0) & source) != 0) {
        chosen.add(other);
        left--;
      }
    }
  }

  /** Cosine of two known words, 0 if one has no vector. */
  double cosine(int a, int b) {
    return rows[a] < 0 || rows[b] < 0 ? 0 : vectors.cosine(rows[a], rows[b]);
  }

  /** What a spinner with a thesaurus would write for a word. */
  List<String> spins(String form, int source, boolean inflected) {
    return spins.computeIfAbsent(
        form + "/" + source + inflected, key -> spin(form, source, inflected));
  }

  private List<String> spin(String form, int source, boolean inflected) {
    int id = vocabulary.id(form);
    if (id < 0 || FunctionWordGroups.isGrammar(form)) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    if (source == SynonymTable.VECTORS) {
      for (int i = known.first(id); i < known.last(id); i++) {
        if ((known.source(i) & SynonymTable.VECTORS) != 0
            && cosine(id, known.candidate(i)) > NEAR) {
          found.add(vocabulary.word(known.candidate(i)));
        }
      }
    }
    for (Analysis analysis : lemmas.of(id)) {
      List<String> near =
          switch (source) {
            case SynonymTable.WORDNET -> wordNet.synonyms(analysis.pos(), analysis.lemma());
            case SynonymTable.MOBY -> moby.near(analysis.lemma());
            default -> List.of();
          };
      for (String other : near) {
        int same = inflected && other.indexOf(' ') < 0 ? form(analysis, other) : -1;
        if (same >= 0) {
          found.add(vocabulary.word(same));
        } else if (!inflected || analysis.inflection() == WordInflection.BASE) {
          found.add(other);
        }
      }
    }
    found.remove(form);
    return List.copyOf(found);
  }

  /** Other forms of a word. */
  List<String> forms(String form) {
    int id = vocabulary.id(form);
    Set<String> found = new LinkedHashSet<>();
    if (id >= 0) {
      for (Analysis analysis : lemmas.of(id)) {
        for (WordInflection shape : WordInflection.values()) {
          int other = lemmas.form(new Analysis(analysis.pos(), analysis.lemma(), shape));
          if (other >= 0 && other != id) {
            found.add(vocabulary.word(other));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The other members of a function word's groups. */
  List<String> grammar(String form) {
    return groups.others(form);
  }

  WordVocabulary vocabulary() {
    return vocabulary;
  }
}
