package dev.winnow.train.content;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the marked text in a page: a word belongs to it where it stands in a run of three words
 * that the marked text has, too.
 *
 * @param main share of each block's words that belong to the main text
 * @param open share of each block's words that count neither way
 * @param words of each block
 */
@SuppressWarnings("ArrayRecordComponent") // read by the learner alone
record GoldLabels(float[] main, float[] open, int[] words) {
  private static final int RUN = 3; // pairs of words stand anywhere, runs of four lose short lines

  static GoldLabels of(GoldPage page) {
    Document document = page.reading().document();
    int[] counts = new int[document.blocks().size()];
    List<String> words = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Block block = document.blocks().get(i);
      List<String> own = ShingleAgreement.words(document.text(block));
      counts[i] = own.size();
      words.addAll(own);
    }
    float[] main = shares(covered(words, page.gold()), counts);
    float[] open = shares(covered(words, page.open()), counts);
    return new GoldLabels(main, open, counts);
  }

  private static boolean[] covered(List<String> words, List<String> marked) {
    boolean[] covered = new boolean[words.size()];
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + RUN <= marked.size(); i++) {
      runs.merge(String.join(" ", marked.subList(i, i + RUN)), 1, Integer::sum);
    }
    for (int i = 0; i + RUN <= words.size(); i++) {
      if (runs.containsKey(String.join(" ", words.subList(i, i + RUN)))) {
        for (int k = 0; k < RUN; k++) {
          covered[i + k] = true;
        }
      }
    }
    return covered;
  }

  private static float[] shares(boolean[] covered, int[] counts) {
    float[] shares = new float[counts.length];
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      int hits = 0;
      for (int k = 0; k < counts[i]; k++) {
        hits += covered[at++] ? 1 : 0;
      }
      shares[i] = counts[i] == 0 ? 0 : (float) hits / counts[i];
    }
    return shares;
  }
}
