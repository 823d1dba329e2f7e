package dev.winnow.extract.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.learn.BoostedTrees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;

/**
 * Tells main content from the rest of a page: a first judgement of every passage by itself, then a
 * second one that also knows what the first says of the passages and areas around.
 */
public final class MainContent {
  private static final float HOPELESS = 0.06f; // menus and the like: no second look changes them
  private static final int LEVELS = 4; // areas above a passage whose judgement counts

  /** Columns of the second judgement, behind those of {@link PassageFeatures}. */
  static final int ADDED = 5 + LEVELS + 5;

  private final BoostedTrees first;
  private final BoostedTrees second;

  private MainContent(BoostedTrees first, BoostedTrees second) {
    this.first = first;
    this.second = second;
  }

  /** Reads both judgements, one behind the other, as the trainer writes them. */
  static MainContent read(InputStream stored) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(stored, UTF_8));
    return new MainContent(BoostedTrees.read(reader), BoostedTrees.read(reader));
  }

  /**
   * Probability of main content for each passage.
   *
   * @param table as {@link PassageFeatures} makes it; the columns behind are filled here
   */
  public float[] judge(float[][] table, List<PassageDraft> passages) {
    int[] all = new int[passages.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    float[] judged = first.probabilities(table, all);
    addSecond(table, judged, passages);
    int[] open = new int[judged.length];
    int count = 0;
    for (int i = 0; i < judged.length; i++) {
      if (judged[i] > HOPELESS) {
        open[count++] = i;
      }
    }
    float[] after = second.probabilities(table, Arrays.copyOf(open, count));
    for (int i = 0; i < count; i++) {
      judged[open[i]] = after[i];
    }
    return judged;
  }

  /** Adds to the table of the first judgement what it says around each passage. */
  public static void addSecond(float[][] table, float[] first, List<PassageDraft> passages) {
    float[] before = new float[first.length];
    float total = sums(first, passages, before);
    int at = PassageFeatures.COUNT;
    for (int other = -2; other <= 2; other++) {
      NeighbourFeatures.shift(first, other, table[at++]);
    }
    areas(first, passages);
    for (int i = 0; i < first.length; i++) {
      BlockNode area = passages.get(i).place.area();
      for (int level = 0; level < LEVELS; level++) {
        BlockNode above = area.up(level);
        table[at + level][i] = above.judged / Math.max(1, above.chars);
      }
      table[at + LEVELS][i] = area.up(2).judged / Math.max(1, total);
      table[at + LEVELS + 2][i] = before[i] / Math.max(1, total);
    }
    Arrays.fill(table[at + LEVELS + 1], total);
    distances(first, true, table[at + LEVELS + 3]);
    distances(first, false, table[at + LEVELS + 4]);
  }

  private static float sums(float[] first, List<PassageDraft> passages, float[] before) {
    float sum = 0;
    for (int i = 0; i < first.length; i++) {
      before[i] = sum;
      sum += first[i] * passages.get(i).length();
    }
    return sum;
  }

  private static void areas(float[] first, List<PassageDraft> passages) {
    for (PassageDraft passage : passages) {
      for (BlockNode area = passage.place.area(); area != null; area = area.parent) {
        area.judged = 0;
      }
    }
    for (int i = 0; i < first.length; i++) {
      float judged = first[i] * passages.get(i).length();
      for (BlockNode area = passages.get(i).place.area(); area != null; area = area.parent) {
        area.judged += judged;
      }
    }
  }

  /** Passages since, or until, one that the first judgement takes for main content. */
  private static void distances(float[] first, boolean forward, float[] distances) {
    int distance = 30; // farther is all the same
    for (int step = 0; step < first.length; step++) {
      int i = forward ? step : first.length - 1 - step;
      distances[i] = distance;
      distance = first[i] > 0.5f ? 0 : Math.min(30, distance + 1);
    }
  }
}
