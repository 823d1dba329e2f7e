package dev.winnow.train.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the marked text in a page.
 *
 * @param main share of each block's words that belong to the main text
 * @param open share of each block's words that count neither way
 */
@SuppressWarnings("ArrayRecordComponent") // read by the learner alone
record GoldLabels(float[] main, float[] open) {
  private static final int RUN = 3; // words; one or two in order stand in any menu

  static GoldLabels of(List<List<String>> blocks, List<String> gold, List<String> open) {
    List<String> words = new ArrayList<>();
    blocks.forEach(words::addAll);
    return new GoldLabels(
        shares(WordAlignment.of(words, gold, RUN), blocks),
        shares(WordAlignment.of(words, open, RUN), blocks));
  }

  private static float[] shares(boolean[] found, List<List<String>> blocks) {
    float[] shares = new float[blocks.size()];
    int at = 0;
    for (int i = 0; i < shares.length; i++) {
      int hits = 0;
      int words = blocks.get(i).size();
      for (int k = 0; k < words; k++) {
        hits += found[at++] ? 1 : 0;
      }
      shares[i] = words == 0 ? 0 : (float) hits / words;
    }
    return shares;
  }
}
