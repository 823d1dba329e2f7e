package dev.winnow.review;

import dev.winnow.review.LabelledPages.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A run evaluated against the labels of people.
 *
 * @param labelled pages of the run that carry a label
 * @param disputed pages on whose verdict reviewers differ; they count for no verdict
 * @param unmatched labels whose page is not in the run
 * @param verdicts by verdict, with {@code review or reject} for pages that should not simply be
 *     kept
 * @param flags by signal
 * @param area ROC AUC of the quality score, for which every label except keep is bad; null if all
 *     labels are of one kind
 * @param averagePrecision of the same ranking
 */
public record RunEvaluation(
    int labelled,
    int disputed,
    int unmatched,
    SortedMap<String, Figures> verdicts,
    SortedMap<String, Figures> flags,
    @Nullable Double area,
    @Nullable Double averagePrecision) {
  private static final List<String> VERDICTS = List.of("keep", "review", "reject");

  /** Unweighted counts of labelled pages, and weighted estimates. */
  public record Figures(
      int hits,
      int falseAlarms,
      int misses,
      int rest,
      ShareEstimate precision,
      ShareEstimate recall,
      ShareEstimate f1) {}

  /** Evaluates the labelled pages of a run. */
  public static RunEvaluation of(LabelledPages judged) {
    QualityRanking ranking = ranking(judged.pages());
    boolean estimable = ranking.estimable();
    return new RunEvaluation(
        judged.pages().size(),
        judged.disputed(),
        judged.unmatched(),
        verdicts(judged.pages()),
        flags(judged.pages()),
        estimable ? ranking.area() : null,
        estimable ? ranking.averagePrecision() : null);
  }

  static QualityRanking ranking(List<Pair> pages) {
    List<QualityRanking.Item> items = new ArrayList<>();
    for (Pair page : pages) {
      Boolean bad = page.label().bad();
      Double quality = page.row().quality(); // null if the page is undecided
      if (bad != null && quality != null) {
        items.add(new QualityRanking.Item(100 - quality, bad, page.label().weight()));
      }
    }
    return new QualityRanking(items);
  }

  private static SortedMap<String, Figures> verdicts(List<Pair> pages) {
    SortedMap<String, Figures> figures = new TreeMap<>();
    for (String verdict : VERDICTS) {
      boolean used = pages.stream().anyMatch(p -> verdict.equals(p.label().verdict()));
      ConfusionCounts confusion = new ConfusionCounts();
      for (Pair page : pages) {
        String right = page.label().verdict();
        if (used && right != null) {
          boolean claimed = page.row().verdict().equals(verdict);
          confusion.add(claimed, right.equals(verdict), page.label().weight());
        }
      }
      figures.put(verdict, confusion.figures());
    }
    ConfusionCounts bad = new ConfusionCounts();
    for (Pair page : pages) {
      Boolean right = page.label().bad();
      if (right != null) {
        boolean claimed = List.of("review", "reject").contains(page.row().verdict());
        bad.add(claimed, right, page.label().weight());
      }
    }
    figures.put("review or reject", bad.figures());
    return figures;
  }

  private static SortedMap<String, Figures> flags(List<Pair> pages) {
    SortedSet<String> signals = new TreeSet<>();
    for (Pair page : pages) {
      signals.addAll(page.row().flags());
      signals.addAll(page.label().flags().keySet());
    }
    SortedMap<String, Figures> figures = new TreeMap<>();
    for (String signal : signals) {
      ConfusionCounts confusion = new ConfusionCounts();
      for (Pair page : pages) {
        Boolean right = page.label().flag(signal);
        if (right != null) {
          confusion.add(page.row().flags().contains(signal), right, page.label().weight());
        }
      }
      figures.put(signal, confusion.figures());
    }
    return figures;
  }

  /** The figures as a table for a terminal. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(labelled).append(" labelled pages");
    out.append(
        disputed == 0
            ? ""
            : String.format(Locale.ROOT, ", %d without an agreed verdict", disputed));
    out.append(
        unmatched == 0 ? "" : String.format(Locale.ROOT, ", %d labels without a page", unmatched));
    out.append("; 95 % intervals in brackets\n\n");
    line(out, "verdict", "precision", "recall", "F1", "hit false miss");
    verdicts.forEach((name, figures) -> line(out, name, figures));
    out.append('\n');
    line(out, "flag", "precision", "recall", "F1", "hit false miss");
    flags.forEach((name, figures) -> line(out, name, figures));
    out.append("\nquality: ROC AUC ").append(number(area));
    out.append(", average precision ").append(number(averagePrecision)).append('\n');
    return out.toString();
  }

  private static void line(StringBuilder out, String name, Figures f) {
    String counts =
        String.format(Locale.ROOT, "%3d %5d %4d", f.hits(), f.falseAlarms(), f.misses());
    line(out, name, f.precision().toString(), f.recall().toString(), f.f1().toString(), counts);
  }

  private static void line(
      StringBuilder out, String name, String precision, String recall, String f1, String counts) {
    out.append(
        String.format(
            Locale.ROOT, "%-26s %-18s  %-18s  %-18s  %s\n", name, precision, recall, f1, counts));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "not estimable" : String.format(Locale.ROOT, "%.3f", value);
  }
}
