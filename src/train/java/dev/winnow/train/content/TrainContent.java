package dev.winnow.train.content;

import dev.winnow.train.content.ContentTrainer.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Command: learns main content and measures, by cross-validation, how well: every page is judged by
 * what was learnt from other sites.
 *
 * <p>{@code TrainContent DATA FOLDS MODEL}: the folder of the collections, the number of folds (0
 * measures nothing), the file to write (none if left out). The same pages give the same file.
 */
public final class TrainContent {
  private TrainContent() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    List<GoldPage> pages = GoldPages.read(Path.of(args[0]));
    int folds = Integer.parseInt(args[1]);
    if (folds > 1) {
      measure(pages, folds);
    }
    if (args.length > 2) {
      Files.write(Path.of(args[2]), ContentTrainer.learn(pages).lines());
    }
  }

  private static void measure(List<GoldPage> pages, int folds) {
    AgreementTable table = new AgreementTable(pages);
    System.out.println(table.heading());
    System.out.println(table.row("all text", page -> chosen(page, 0f, new float[0])));
    System.out.println(
        table.row("best choice of blocks", page -> chosen(page, 0.5f, page.labels().main())));
    Map<GoldPage, float[]> judged = judged(pages, folds);
    System.out.println(
        table.row("learnt, above 0.5", page -> chosen(page, 0.5f, found(judged, page))));
    System.out.println(table.row("learnt, as shipped", page -> shipped(page, found(judged, page))));
  }

  private static float[] found(Map<GoldPage, float[]> judged, GoldPage page) {
    return Objects.requireNonNull(judged.get(page), "a page without a judgement");
  }

  /** Probabilities for the blocks of every page, by what was learnt from the other parts. */
  static Map<GoldPage, float[]> judged(List<GoldPage> pages, int folds) {
    Map<GoldPage, float[]> judged = Collections.synchronizedMap(new IdentityHashMap<>());
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            fold -> {
              Model model =
                  ContentTrainer.learn(
                      pages.stream().filter(page -> page.part(folds) != fold).toList());
              pages.stream()
                  .filter(page -> page.part(folds) == fold)
                  .forEach(page -> judged.put(page, model.judge(page)));
            });
    return judged;
  }

  /** The words that the shipped choice takes for main content. */
  static List<String> shipped(GoldPage page, float[] judged) {
    return page.words(page.reading().choice(judged));
  }

  private static List<String> chosen(GoldPage page, float limit, float[] values) {
    boolean[] chosen = new boolean[page.words().size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = values.length == 0 || values[i] > limit;
    }
    return page.words(chosen);
  }
}
