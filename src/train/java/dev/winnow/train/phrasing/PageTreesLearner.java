package dev.winnow.train.phrasing;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.phrasing.spin.PageTrees;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Learns which pages were spun, from honest pages of all kinds and reworded ones, and draws two
 * lines by pages of kinds that the trees did not see: one above which only a small share of honest
 * pages lies and which accuses, and one below which so few reworded pages lie that might be accused
 * that a page there need not be looked at again.
 */
final class PageTreesLearner {
  private static final Settings SETTINGS = new Settings(220, 3, 0.08f, 0.5f, 0.6f, 20);
  private static final int BAGS = 3; // few honest pages lie near the line, so that one is unsteady
  private static final int PARTS = 5; // of the kinds, each judged by trees of the others
  private static final double ACCUSED = 0.004; // share of honest pages of unseen kinds

  /**
   * The line that accuses. Log odds are shifted so that it falls here in every training, and a
   * policy can name it.
   */
  private static final double LINE = 0.935;

  /** Places are shown from a hair below, so that rounding leaves no flagged page without any. */
  private static final double SLACK = 1e-4;

  private static final double MARGIN = 0.01; // of log odds, between the line and the last below

  private static final double CERTAIN = 1e-6; // keeps log odds finite

  private static final double DOUBTFUL = 0.5; // probability; below, no page is near the line
  private static final double MISSED = 0.0005; // share of doubtful pages that screening may lose
  private static final double SCREENING_STEPS = 100;

  /**
   * A page to learn from.
   *
   * @param glance features by first looks
   * @param features those by both looks
   * @param drawsLine whether the page is like those of the web, so that the line heeds it
   */
  @SuppressWarnings("ArrayRecordComponent") // written by nobody after its making
  record Page(String kind, float[] glance, float[] features, boolean spun, boolean drawsLine) {}

  /** What was learnt. */
  record Learnt(PageTrees screening, PageTrees pages) {}

  /** What trees say of a page of a kind that they did not see. */
  private record Judged(Page page, float glance, float probability) {
    Judged shifted(float logOdds) {
      double odds = logOdds(probability) + logOdds;
      return new Judged(page, glance, (float) (1 / (1 + Math.exp(-odds))));
    }
  }

  private final Consumer<String> report;

  PageTreesLearner(Consumer<String> report) {
    this.report = report;
  }

  Learnt learn(List<Page> pages) {
    List<Judged> raw = judged(pages);
    float shift = shift(raw);
    List<Judged> judged = raw.stream().map(page -> page.shifted(shift)).toList();
    Map<String, List<Judged>> kinds = new TreeMap<>();
    judged.stream()
        .filter(page -> !page.page().spun())
        .forEach(
            page -> kinds.computeIfAbsent(page.page().kind(), kind -> new ArrayList<>()).add(page));
    kinds.forEach(
        (kind, found) ->
            report.accept(
                String.format(
                    Locale.ROOT,
                    "  %-44s %5d pages, unseen kind: %5.2f %% above the line",
                    kind,
                    found.size(),
                    100.0 * share(found, page -> page.probability() >= LINE))));
    double screened = screened(judged);
    report.accept(
        String.format(
            Locale.ROOT,
            "log odds shifted by %.4f; %.1f %% of honest pages are screened out, below %.2f",
            shift,
            100.0
                * share(
                    judged.stream().filter(page -> !page.page().spun()).toList(),
                    page -> page.glance() < screened),
            screened));
    return new Learnt(
        new PageTrees(trees(pages, Page::glance), screened),
        new PageTrees(trees(pages, Page::features).shifted(shift), LINE - SLACK));
  }

  private static double share(List<Judged> pages, Predicate<Judged> filter) {
    return (double) pages.stream().filter(filter).count() / Math.max(1, pages.size());
  }

  /** Judges each page by trees that did not see its kind. */
  private static List<Judged> judged(List<Page> pages) {
    List<String> kinds = pages.stream().map(Page::kind).distinct().sorted().toList();
    List<Judged> judged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Page> seen = new ArrayList<>();
      List<Page> unseen = new ArrayList<>();
      for (Page page : pages) {
        boolean out = kinds.indexOf(page.kind()) % PARTS == part;
        (out ? unseen : seen).add(page);
      }
      if (seen.isEmpty() || unseen.isEmpty()) {
        continue; // too few kinds to leave some out
      }
      BoostedTrees glances = trees(seen, Page::glance);
      BoostedTrees looks = trees(seen, Page::features);
      for (Page page : unseen) {
        judged.add(
            new Judged(
                page, glances.probability(page.glance()), looks.probability(page.features())));
      }
    }
    return judged;
  }

  /** Brings the log odds that few honest pages of unseen kinds exceed to the line. */
  private static float shift(List<Judged> judged) {
    float[] honest =
        ascending(
            judged, page -> !page.page().spun() && page.page().drawsLine(), Judged::probability);
    if (honest.length == 0) {
      return 0;
    }
    float last = honest[honest.length - 1 - (int) (ACCUSED * honest.length)]; // is not accused
    return (float) (logOdds(LINE) - logOdds(last) - MARGIN);
  }

  private static double logOdds(double probability) {
    double p = Math.max(CERTAIN, Math.min(1 - CERTAIN, probability));
    return Math.log(p / (1 - p));
  }

  /** The probability at a glance that nearly all reworded pages reach which may be accused. */
  private static double screened(List<Judged> judged) {
    float[] spun =
        ascending(
            judged, page -> page.page().spun() && page.probability() >= DOUBTFUL, Judged::glance);
    return spun.length == 0
        ? 0
        : Math.floor(spun[(int) (MISSED * spun.length)] * SCREENING_STEPS) / SCREENING_STEPS;
  }

  private static float[] ascending(
      List<Judged> judged, Predicate<Judged> filter, Function<Judged, Float> value) {
    List<Float> values = judged.stream().filter(filter).map(value).sorted().toList();
    float[] ascending = new float[values.size()];
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = values.get(i);
    }
    return ascending;
  }

  /** Trees over pages; honest and spun ones weigh the same. */
  private static BoostedTrees trees(List<Page> pages, Function<Page, float[]> features) {
    double spun = pages.stream().filter(Page::spun).count();
    float weight = (float) ((pages.size() - spun) / Math.max(1, spun));
    TreeRowList rows = new TreeRowList();
    pages.forEach(page -> rows.add(features.apply(page), page.spun(), page.spun() ? weight : 1));
    return rows.bagged(SETTINGS, BAGS);
  }
}
