package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.data.POS;

/** Which known forms belong to which lemma, and in which shape. */
final class Lemmas {
  /** A form read as a shape of a lemma. */
  record Analysis(POS pos, String lemma, Inflection inflection) {}

  private final WordNet wordNet;
  private final Map<Analysis, Integer> commonestForms = new HashMap<>();
  private final List<List<Analysis>> analyses = new ArrayList<>();
  private final Map<POS, Map<String, List<String>>> exceptions = new LinkedHashMap<>();

  Lemmas(WordNet wordNet, Vocabulary vocabulary) {
    this.wordNet = wordNet;
    for (POS pos : WordNet.classes()) {
      exceptions.put(pos, wordNet.exceptions(pos));
    }
    for (int id = 0; id < vocabulary.size(); id++) {
      List<Analysis> found = vocabulary.content(id) ? analyse(vocabulary.word(id)) : List.of();
      analyses.add(found);
      for (Analysis analysis : found) {
        commonestForms.putIfAbsent(analysis, id); // ids come commonest first
      }
    }
  }

  /** All readings of a known form. */
  List<Analysis> of(int id) {
    return analyses.get(id);
  }

  /** The commonest known form of a lemma in a shape; -1 where there is none. */
  int form(Analysis analysis) {
    return commonestForms.getOrDefault(analysis, Vocabulary.UNKNOWN);
  }

  private List<Analysis> analyse(String form) {
    List<Analysis> found = new ArrayList<>();
    for (POS pos : WordNet.classes()) {
      List<String> irregular = exceptions.getOrDefault(pos, Map.of()).getOrDefault(form, List.of());
      for (String lemma : irregular) {
        found.add(new Analysis(pos, lemma, irregularShape(pos, form)));
      }
      for (Inflection shape : shapes(pos)) {
        if (irregular.isEmpty() || shape == Inflection.BASE) {
          regular(pos, shape, form, found);
        }
      }
    }
    return found;
  }

  private void regular(POS pos, Inflection shape, String form, List<Analysis> found) {
    for (String stem : shape.stems(form)) {
      Analysis analysis = new Analysis(pos, stem, shape);
      if (wordNet.knows(pos, stem) && !found.contains(analysis)) {
        found.add(analysis);
      }
    }
  }

  private static Inflection irregularShape(POS pos, String form) {
    if (pos == POS.NOUN) {
      return Inflection.S;
    }
    if (pos == POS.VERB) {
      return form.endsWith("ing") ? Inflection.ING : Inflection.ED;
    }
    return form.endsWith("st") ? Inflection.EST : Inflection.ER;
  }

  private static List<Inflection> shapes(POS pos) {
    if (pos == POS.NOUN) {
      return List.of(Inflection.BASE, Inflection.S);
    }
    if (pos == POS.VERB) {
      return List.of(Inflection.BASE, Inflection.S, Inflection.ED, Inflection.ING);
    }
    return pos == POS.ADJECTIVE
        ? List.of(Inflection.BASE, Inflection.ER, Inflection.EST)
        : List.of(Inflection.BASE);
  }
}
