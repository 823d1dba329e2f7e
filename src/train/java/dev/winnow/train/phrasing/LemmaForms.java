package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.data.POS;

/** Which known forms belong to which lemma, and in which shape. */
final class LemmaForms {
  /** A form read as a shape of a lemma. */
  record Analysis(POS pos, String lemma, WordInflection inflection) {}

  private final WordNetGraph wordNet;
  private final Map<Analysis, Integer> commonestForms = new HashMap<>();
  private final List<List<Analysis>> analyses = new ArrayList<>();
  private final Map<POS, Map<String, List<String>>> exceptions = new LinkedHashMap<>();

  LemmaForms(WordNetGraph wordNet, WordVocabulary vocabulary) {
    this.wordNet = wordNet;
    for (POS pos : WordNetGraph.classes()) {
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

  /** The commonest known form of a lemma in a shape; -1 if there is none. */
  int form(Analysis analysis) {
    return commonestForms.getOrDefault(analysis, WordVocabulary.UNKNOWN);
  }

  private List<Analysis> analyse(String form) {
    List<Analysis> found = new ArrayList<>();
    for (POS pos : WordNetGraph.classes()) {
      List<String> irregular = exceptions.getOrDefault(pos, Map.of()).getOrDefault(form, List.of());
      for (String lemma : irregular) {
        found.add(new Analysis(pos, lemma, irregularShape(pos, form)));
      }
      for (WordInflection shape : shapes(pos)) {
        if (irregular.isEmpty() || shape == WordInflection.BASE) {
          regular(pos, shape, form, found);
        }
      }
    }
    return found;
  }

  private void regular(POS pos, WordInflection shape, String form, List<Analysis> found) {
    for (String stem : shape.stems(form)) {
      Analysis analysis = new Analysis(pos, stem, shape);
      if (wordNet.knows(pos, stem) && !found.contains(analysis)) {
        found.add(analysis);
      }
    }
  }

  private static WordInflection irregularShape(POS pos, String form) {
    if (pos == POS.NOUN) {
      return WordInflection.S;
    }
    if (pos == POS.VERB) {
      return form.endsWith("ing") ? WordInflection.ING : WordInflection.ED;
    }
    return form.endsWith("st") ? WordInflection.EST : WordInflection.ER;
  }

  private static List<WordInflection> shapes(POS pos) {
    if (pos == POS.NOUN) {
      return List.of(WordInflection.BASE, WordInflection.S);
    }
    if (pos == POS.VERB) {
      return List.of(WordInflection.BASE, WordInflection.S, WordInflection.ED, WordInflection.ING);
    }
    return pos == POS.ADJECTIVE
        ? List.of(WordInflection.BASE, WordInflection.ER, WordInflection.EST)
        : List.of(WordInflection.BASE);
  }
}
