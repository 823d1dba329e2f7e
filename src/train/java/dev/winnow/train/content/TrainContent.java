package dev.winnow.train.content;

import dev.winnow.train.content.ContentTrainer.Model;
import dev.winnow.train.content.ContentTrainer.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Command: learns main content and measures, by cross-validation, how well: every page is judged by
 * what was learnt from the others.
 *
 * <p>{@code TrainContent DATA FOLDS MODEL}: the folder of the collections, the number of folds (0
 * measures nothing), the file to write (none where left out).
 */
public final class TrainContent {
  private TrainContent() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    List<Sample> samples = samples(Path.of(args[0]));
    int folds = Integer.parseInt(args[1]);
    if (folds > 1) {
      measure(samples, folds);
    }
    if (args.length > 2) {
      Files.write(Path.of(args[2]), ContentTrainer.learn(samples).lines());
    }
  }

  static List<Sample> samples(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (GoldPage page : GoldPages.read(folder)) {
      samples.add(new Sample(page, GoldLabels.of(page)));
    }
    return samples;
  }

  private static void measure(List<Sample> samples, int folds) {
    System.out.println(GoldAgreement.HEADING);
    print("the parser's text()", samples, sample -> sample.page().plain());
    print(
        "best choice of blocks",
        samples,
        sample -> GoldAgreement.words(sample, above(sample.labels().main(), 0.5f)));
    List<float[]> judged = judged(samples, folds);
    for (float limit : new float[] {0.4f, 0.5f, 0.6f}) { // what moving the line would change
      print(
          String.format(Locale.ROOT, "learnt, above %.1f", limit),
          samples,
          sample -> GoldAgreement.words(sample, above(judged.get(samples.indexOf(sample)), limit)));
    }
    print("learnt, as shipped", samples, sample -> shipped(samples, judged, sample));
  }

  /** Probabilities for the blocks of every sample, by what was learnt from the other folds. */
  static List<float[]> judged(List<Sample> samples, int folds) {
    List<float[]> judged = new ArrayList<>(Collections.nCopies(samples.size(), new float[0]));
    for (int fold = 0; fold < folds; fold++) {
      List<Sample> others = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        if (foldOf(samples.get(i), folds) != fold) {
          others.add(samples.get(i));
        }
      }
      Model model = ContentTrainer.learn(others);
      for (int i = 0; i < samples.size(); i++) {
        if (foldOf(samples.get(i), folds) == fold) {
          judged.set(i, model.judge(samples.get(i)));
        }
      }
    }
    return judged;
  }

  /** The words that the shipped choice takes for main content. */
  static List<String> shipped(List<Sample> samples, List<float[]> judged, Sample sample) {
    return GoldAgreement.words(
        sample, sample.page().reading().choice(judged.get(samples.indexOf(sample))));
  }

  private static void print(
      String name, List<Sample> samples, Function<Sample, List<String>> choose) {
    System.out.println(GoldAgreement.table(name, samples, choose));
  }

  private static int foldOf(Sample sample, int folds) {
    return Math.floorMod((sample.page().key().hashCode() * 0x9E3779B9) >> 8, folds); // mixed bits
  }

  private static boolean[] above(float[] values, float limit) {
    boolean[] chosen = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      chosen[i] = values[i] > limit;
    }
    return chosen;
  }
}
