package dev.winnow.train.phrasing;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns which pages were spun, from honest pages of all kinds and reworded ones, and draws the
 * line above which a page is accused: so that of honest pages of kinds that the trees did not see,
 * only a small share lies above.
 */
final class PageTreesLearner {
  private static final Settings SETTINGS = new Settings(220, 3, 0.08f, 0.5f, 0.6f, 20);
  private static final int PARTS = 5; // of the kinds, each judged by trees of the others
  private static final double ACCUSED = 0.005; // share of honest pages of unseen kinds

  private static final double STEPS = 1000; // of a line, so that a policy can name it

  /** Places are shown from a hair below, so that rounding leaves no flagged page without any. */
  private static final double SLACK = 1e-4;

  /** A page to learn from. */
  @SuppressWarnings("ArrayRecordComponent") // written by nobody after its making
  record Page(String kind, float[] features, boolean spun) {}

  /** What was learnt, and the probability from which a page is accused. */
  record Learnt(BoostedTrees trees, float line) {}

  private final Consumer<String> report;

  PageTreesLearner(Consumer<String> report) {
    this.report = report;
  }

  Learnt learn(List<Page> pages) {
    List<String> kinds = pages.stream().map(Page::kind).distinct().sorted().toList();
    Map<String, List<Float>> honest = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      List<Page> seen = new ArrayList<>();
      List<Page> unseen = new ArrayList<>();
      for (Page page : pages) {
        boolean out = kinds.indexOf(page.kind()) % PARTS == part;
        (out ? unseen : seen).add(page);
      }
      List<Page> judged = unseen.stream().filter(page -> !page.spun()).toList();
      if (seen.isEmpty() || judged.isEmpty()) {
        continue; // too few kinds to leave some out
      }
      float[] probabilities = probabilities(trees(seen), judged);
      for (int i = 0; i < probabilities.length; i++) {
        honest
            .computeIfAbsent(judged.get(i).kind(), kind -> new ArrayList<>())
            .add(probabilities[i]);
      }
    }
    float line = line(honest);
    honest.forEach(
        (kind, found) ->
            report.accept(
                String.format(
                    Locale.ROOT,
                    "  %-44s %5d pages, unseen kind: %5.2f %% above the line",
                    kind,
                    found.size(),
                    100.0 * found.stream().filter(p -> p >= line).count() / found.size())));
    report.accept(String.format(Locale.ROOT, "line %.4f", line));
    return new Learnt(trees(pages), line);
  }

  /** The probability that few honest pages of unseen kinds reach. */
  private static float line(Map<String, List<Float>> honest) {
    List<Float> all = new ArrayList<>();
    honest.values().forEach(all::addAll);
    all.sort(Comparator.reverseOrder());
    if (all.isEmpty()) {
      return 1;
    }
    float first = all.get((int) (ACCUSED * all.size())); // of those that are not accused
    return (float) ((Math.floor(first * STEPS) + 1) / STEPS - SLACK);
  }

  /** Trees over pages; honest and spun ones weigh the same. */
  private static BoostedTrees trees(List<Page> pages) {
    double spun = pages.stream().filter(Page::spun).count();
    float weight = (float) ((pages.size() - spun) / Math.max(1, spun));
    TreeRowList rows = new TreeRowList();
    pages.forEach(page -> rows.add(page.features(), page.spun(), page.spun() ? weight : 1));
    return rows.learn(SETTINGS);
  }

  private static float[] probabilities(BoostedTrees trees, List<Page> pages) {
    int width = pages.isEmpty() ? 0 : pages.get(0).features().length;
    float[][] columns = new float[width][pages.size()];
    for (int row = 0; row < pages.size(); row++) {
      for (int column = 0; column < width; column++) {
        columns[column][row] = pages.get(row).features()[column];
      }
    }
    return trees.probabilities(columns, IntStream.range(0, pages.size()).toArray());
  }
}
