package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the suspicions of all words say of a page: over distinct words, with and without the most
 * accused ones; over running words, content and function words apart; and how the page is written.
 */
public final class PageFeatures {
  /** Names of the columns. */
  public static final List<String> NAMES = names();

  /** Shares of swapped words that a page is tried against. */
  private static final double[] SHARES = {0.02, 0.05, 0.1, 0.2, 0.4};

  private static final int[] LEFT_OUT = {0, 3, 8}; // most accused words
  private static final int RELATIVE = 7; // columns of how words stand out
  private static final double[] QUANTILES = {0.5, 0.75, 0.9, 0.95, 0.98};
  private static final double[] LIKELY = {0.5, 0.8, 0.95}; // probabilities of a swap
  private static final double MOST_ODDS = 6; // nats, so that no single word decides
  private static final double USUAL_SHARE = 0.1;
  private static final double PSEUDO = 10; // keeps a short text's share from 1 by one case
  private static final double LEAST_SPREAD = 0.3; // nats; below, a page is taken for as even
  private static final double FAR = 3; // spreads above the median
  private static final int BETTER = WordFeatures.NAMES.indexOf("better");
  private static final int FREQUENCY = WordFeatures.NAMES.indexOf("frequency");
  private static final int FIT = WordFeatures.NAMES.indexOf("fit");
  private static final int FORMS = WordFeatures.NAMES.indexOf("better-forms");
  private static final int ARTICLE = WordFeatures.NAMES.indexOf("article");

  private final PageStyle style;
  private final double prior;

  /**
   * Reads suspicions.
   *
   * @param prior log odds of a swapped word in the texts that the suspicions were learnt from
   */
  public PageFeatures(WordVocabulary vocabulary, double prior) {
    this.style = new PageStyle(vocabulary);
    this.prior = prior;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int out : new int[] {0, 3, 8}) {
      names.add("mean-less-" + out);
      for (double share : new double[] {0.02, 0.05, 0.1, 0.2, 0.4}) {
        names.add("ratio-" + share + "-less-" + out);
      }
      names.add("ratio-best-less-" + out);
    }
    names.addAll(
        List.of("q50", "q75", "q90", "q95", "q98", "above-0.5", "above-0.8", "above-0.95"));
    names.addAll(
        List.of("q90-q50", "q95-q50", "q98-q50", "spread", "skewness", "outliers", "tail-body"));
    names.addAll(
        List.of(
            "repeated-mean",
            "single-mean",
            "distinct",
            "token-mean",
            "token-ratio",
            "function-mean",
            "function-q95",
            "function-ratio",
            "named-mean",
            "page-fit",
            "sd-fit",
            "forms",
            "articles",
            "content-fit",
            "content-frequency",
            "content-better"));
    names.addAll(PageStyle.NAMES);
    return List.copyOf(names);
  }

  /**
   * Measures a page.
   *
   * @param logits log odds of each measured word
   */
  public float[] of(WordStream stream, WordFeatures.Table table, float[] logits) {
    SpinFeatureRow row = new SpinFeatureRow(NAMES.size());
    WordMeans words = WordMeans.of(stream, table, logits);
    addDistinct(row, words.logits());
    words.addTo(row);
    row.add(Math.log1p(words.count()));
    addRunning(row, table, logits);
    addFit(row, table);
    style.addTo(row, stream);
    return row.full();
  }

  private void addDistinct(SpinFeatureRow row, double[] ascending) {
    int count = ascending.length;
    double[] sums = sums(ascending);
    double[][] ratios = new double[SHARES.length][];
    for (int i = 0; i < SHARES.length; i++) {
      ratios[i] = sums(ratios(ascending, SHARES[i]));
    }
    for (int out : LEFT_OUT) {
      int kept = Math.max(0, count - out);
      row.add(sums[kept], kept);
      double best = 0;
      for (double[] ratio : ratios) {
        row.add(ratio[kept], kept);
        best = Math.max(best, kept == 0 ? 0 : ratio[kept] / kept);
      }
      row.add(best);
    }
    for (double quantile : QUANTILES) {
      row.add(count == 0 ? 0 : quantile(ascending, quantile));
    }
    for (double likely : LIKELY) {
      double limit = Math.log(likely / (1 - likely));
      row.add((double) Arrays.stream(ascending).filter(logit -> logit > limit).count(), count);
    }
    addRelative(row, ascending, sums);
  }

  /**
   * Adds how far the most accused words stand out from the others of their page: in an unfamiliar
   * field all are accused a little, in a reworded text some are accused and the others are not.
   */
  private static void addRelative(SpinFeatureRow row, double[] ascending, double[] sums) {
    int count = ascending.length;
    if (count == 0) {
      for (int i = 0; i < RELATIVE; i++) {
        row.add(0);
      }
      return;
    }
    double median = quantile(ascending, 0.5);
    row.add(quantile(ascending, 0.9) - median);
    row.add(quantile(ascending, 0.95) - median);
    row.add(quantile(ascending, 0.98) - median);
    double mean = sums[count] / count;
    double squares = 0;
    double cubes = 0;
    double[] distances = new double[count];
    for (int i = 0; i < count; i++) {
      double above = ascending[i] - mean;
      squares += above * above;
      cubes += above * above * above;
      distances[i] = Math.abs(ascending[i] - median);
    }
    double spread = Math.sqrt(squares / count);
    row.add(spread);
    double unit = spread + LEAST_SPREAD;
    row.add(cubes / count / (unit * unit * unit));
    Arrays.sort(distances);
    double far = median + FAR * (quantile(distances, 0.5) + LEAST_SPREAD);
    row.add((double) Arrays.stream(ascending).filter(logit -> logit > far).count(), count);
    int tail = (int) (0.9 * count);
    int body = count / 2 + 1;
    row.add((sums[count] - sums[tail]) / (count - tail) - sums[body] / body);
  }

  private static double quantile(double[] ascending, double share) {
    return ascending[Math.min(ascending.length - 1, (int) (share * ascending.length))];
  }

  /** Sums of the first values, of 0 to all of them. */
  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  private double[] ratios(double[] logits, double share) {
    double[] ratios = new double[logits.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ratio(logits[i], share);
    }
    return ratios;
  }

  /** Log of how much likelier a word is if a share of all words was swapped than if none was. */
  private double ratio(double logit, double share) {
    double odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, logit - prior));
    return Math.log(1 - share + share * Math.exp(odds));
  }

  private void addRunning(SpinFeatureRow row, WordFeatures.Table table, float[] logits) {
    double contentSum = 0;
    double contentRatio = 0;
    int content = 0;
    double namedSum = 0;
    int named = 0;
    double functionSum = 0;
    double functionRatio = 0;
    float[] function = new float[logits.length];
    int functions = 0;
    for (int i = 0; i < logits.length; i++) {
      if (table.named(i)) {
        namedSum += logits[i];
        named++;
      } else if (table.function(i)) {
        functionSum += logits[i];
        functionRatio += ratio(logits[i], USUAL_SHARE);
        function[functions++] = logits[i];
      } else {
        contentSum += logits[i];
        contentRatio += ratio(logits[i], USUAL_SHARE);
        content++;
      }
    }
    Arrays.sort(function, 0, functions);
    row.add(contentSum, content);
    row.add(contentRatio, content);
    row.add(functionSum, functions);
    row.add(functions == 0 ? 0 : function[(int) (0.95 * functions)]);
    row.add(functionRatio, functions);
    row.add(namedSum, named);
  }

  private static void addFit(SpinFeatureRow row, WordFeatures.Table table) {
    float[] fits = table.columns()[FIT];
    double sum = 0;
    double squares = 0;
    double forms = 0;
    int articles = 0;
    int wrong = 0;
    for (int i = 0; i < fits.length; i++) {
      sum += fits[i];
      squares += (double) fits[i] * fits[i];
      forms += Math.max(0, table.columns()[FORMS][i]);
      articles += table.columns()[ARTICLE][i] != 0 ? 1 : 0;
      wrong += table.columns()[ARTICLE][i] > 0 ? 1 : 0;
    }
    int count = Math.max(1, fits.length);
    double mean = sum / count;
    row.add(mean);
    row.add(Math.sqrt(Math.max(0, squares / count - mean * mean)));
    row.add(forms, count);
    row.add(wrong / (articles + PSEUDO));
    addContent(row, table);
  }

  /** Adds how well content words fit, how common they are, and how much better others would fit. */
  private static void addContent(SpinFeatureRow row, WordFeatures.Table table) {
    double fit = 0;
    double frequency = 0;
    double better = 0;
    int content = 0;
    for (int i = 0; i < table.places().length; i++) {
      if (!table.function(i) && !table.named(i)) {
        fit += table.columns()[FIT][i];
        frequency += table.columns()[FREQUENCY][i];
        better += Math.max(0, table.columns()[BETTER][i]);
        content++;
      }
    }
    row.add(fit, content);
    row.add(frequency, content);
    row.add(better, content);
  }
}
