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
  private static final Settings FIRST = new Settings(40, 6, 0.3f, 0.4f, 0.3f, 1f);
  private static final Settings SECOND = new Settings(60, 6, 0.15f, 0.4f, 0.3f, 1f);

  private ContentTrainer() {}

  /** Both judgements, the second made for what the first says. */
  record Model(BoostedTrees first, BoostedTrees second) {
    float[] judge(Sample sample) {
      ContentReading reading = sample.page().reading();
      return probabilities(second, reading.second(probabilities(first, reading.table())));
    }

    /** The stored form of both, one behind the other. */
    List<String> lines() {
      List<String> lines = new ArrayList<>(first.lines());
      lines.addAll(second.lines());
      return lines;
    }
  }

  /** A page with its labels. */
  record Sample(GoldPage page, GoldLabels labels) {}

  /**
   * Learns from samples. What the first judgement says of a page must come from others, or the
   * second would trust it too much: so the first is learnt on each half for the other, and on all
   * for use.
   */
  static Model learn(List<Sample> samples) {
    List<List<Sample>> halves = halves(samples);
    List<float[][]> rows = new ArrayList<>();
    List<Sample> order = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      BoostedTrees trees = fit(FIRST, halves.get(1 - half), rowsOf(halves.get(1 - half)));
      for (Sample sample : halves.get(half)) {
        ContentReading reading = sample.page().reading();
        rows.add(rows(reading.second(probabilities(trees, reading.table()))));
        order.add(sample);
      }
    }
    return new Model(fit(FIRST, samples, rowsOf(samples)), fit(SECOND, order, rows));
  }

  private static List<List<Sample>> halves(List<Sample> samples) {
    List<Sample> even = new ArrayList<>();
    List<Sample> odd = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      (i % 2 == 0 ? even : odd).add(samples.get(i));
    }
    return List.of(even, odd);
  }

  private static List<float[][]> rowsOf(List<Sample> samples) {
    return samples.stream().map(sample -> rows(sample.page().reading().table())).toList();
  }

  private static float[] probabilities(BoostedTrees trees, float[][] table) {
    return trees.probabilities(table, IntStream.range(0, table[0].length).toArray());
  }

  /** A table row by row, as it is learnt from. */
  private static float[][] rows(float[][] table) {
    float[][] rows = new float[table[0].length][table.length];
    for (int column = 0; column < table.length; column++) {
      for (int row = 0; row < rows.length; row++) {
        rows[row][column] = table[column][row];
      }
    }
    return rows;
  }

  private static BoostedTrees fit(Settings settings, List<Sample> samples, List<float[][]> rows) {
    List<float[]> flat = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (int k = 0; k < samples.size(); k++) {
      Sample sample = samples.get(k);
      float[] share = BlockWeights.of(sample);
      for (int i = 0; i < share.length; i++) {
        if (share[i] > 0) {
          flat.add(rows.get(k)[i]);
          labels.add(sample.labels().main()[i]);
          weights.add(share[i]);
        }
      }
    }
    return new TreeLearner(settings, flat.toArray(float[][]::new), array(labels), array(weights))
        .learn();
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
