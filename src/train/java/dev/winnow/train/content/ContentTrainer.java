package dev.winnow.train.content;

import dev.winnow.extract.ContentReading;
import dev.winnow.learn.BoostedTrees;
import dev.winnow.train.learn.TreeLearner;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Learns both judgements of main content from pages with labels. */
final class ContentTrainer {
  private static final Settings FIRST = new Settings(60, 6, 0.25f, 0.4f, 0.2f, 1f);
  private static final Settings SECOND = new Settings(160, 6, 0.08f, 0.4f, 0.2f, 1f);

  private ContentTrainer() {}

  /** Both judgements, the second made for what the first says. */
  record Model(BoostedTrees first, BoostedTrees second) {
    float[] judge(GoldPage page) {
      ContentReading reading = page.reading();
      return probabilities(second, reading.second(probabilities(first, reading.table())));
    }

    /** The stored form of both, one behind the other. */
    List<String> lines() {
      List<String> lines = new ArrayList<>(first.lines());
      lines.addAll(second.lines());
      return lines;
    }
  }

  /**
   * Learns from pages. What the first judgement says of a page must come from other sources, or the
   * second would trust it too much: so the first is learnt on each half for the other, and on all
   * for use.
   */
  static Model learn(List<GoldPage> pages) {
    List<GoldPage> order = new ArrayList<>();
    List<float[][]> tables = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int own = half;
      List<GoldPage> others = pages.stream().filter(page -> page.part(2) != own).toList();
      BoostedTrees trees = fit(FIRST, others, tablesOf(others));
      for (GoldPage page : pages.stream().filter(page -> page.part(2) == own).toList()) {
        ContentReading reading = page.reading();
        order.add(page);
        tables.add(reading.second(probabilities(trees, reading.table())));
      }
    }
    return new Model(fit(FIRST, pages, tablesOf(pages)), fit(SECOND, order, tables));
  }

  private static List<float[][]> tablesOf(List<GoldPage> pages) {
    return pages.stream().map(page -> page.reading().table()).toList();
  }

  private static float[] probabilities(BoostedTrees trees, float[][] table) {
    return trees.probabilities(table, IntStream.range(0, table[0].length).toArray());
  }

  private static BoostedTrees fit(Settings settings, List<GoldPage> pages, List<float[][]> tables) {
    BlockWeights weighing = new BlockWeights(pages);
    int blocks = pages.stream().mapToInt(page -> page.words().size()).sum();
    float[][] rows = new float[blocks][];
    float[] labels = new float[blocks];
    float[] weights = new float[blocks];
    int count = 0;
    for (int k = 0; k < pages.size(); k++) {
      float[] main = pages.get(k).labels().main();
      float[] own = weighing.of(pages.get(k));
      for (int i = 0; i < own.length; i++) {
        rows[count] = row(tables.get(k), i);
        labels[count] = main[i];
        weights[count++] = own[i];
      }
    }
    return TreeLearner.learn(settings, rows, labels, weights);
  }

  /** A row of a table that is kept column by column. */
  private static float[] row(float[][] table, int index) {
    float[] row = new float[table.length];
    for (int column = 0; column < row.length; column++) {
      row[column] = table[column][index];
    }
    return row;
  }
}
