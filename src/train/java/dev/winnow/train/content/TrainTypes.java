package dev.winnow.train.content;

import dev.winnow.extract.content.PageTypes;
import dev.winnow.learn.BoostedTrees;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageType;
import dev.winnow.train.learn.TreeLearner;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Command: learns the types of pages and measures, by cross-validation, how well, with the titles
 * beside.
 *
 * <p>{@code TrainTypes DATA FOLDS MODEL}: as {@link TrainContent} has them.
 */
public final class TrainTypes {
  private static final Settings SETTINGS = new Settings(100, 3, 0.1f, 0.2f, 0.7f, 3f);
  private static final int BAGS = 4;
  private static final int PARTS = 5; // by site
  private static final double BALANCE = 0.5; // 0: every page alike; 1: every type alike

  private TrainTypes() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    List<GoldPage> typed = GoldPages.typed(data.resolve("wcxb"));
    List<GoldPage> pages = new ArrayList<>(typed);
    pages.addAll(GoldPages.benchmark(data.resolve("pages").resolve("aeb"))); // with addresses, too
    int folds = Integer.parseInt(args[1]);
    if (folds > 1) {
      titles(typed);
      measure(typed, pages, folds);
    }
    if (args.length > 2) {
      List<String> lines = new ArrayList<>();
      trees(pages).forEach(trees -> lines.addAll(trees.lines()));
      Files.write(Path.of(args[2]), lines);
    }
  }

  private static PageType typeOf(GoldPage page) {
    return page.set().equals("aeb")
        ? PageType.ARTICLE
        : PageType.valueOf(page.type().toUpperCase(Locale.ROOT));
  }

  private static List<BoostedTrees> trees(List<GoldPage> pages) {
    Map<PageType, Integer> counts = new HashMap<>();
    pages.forEach(page -> counts.merge(typeOf(page), 1, Integer::sum));
    float[][] rows = new float[pages.size()][];
    float[] weights = new float[pages.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pages.get(i).reading().features();
      double share = (double) pages.size() / counts.getOrDefault(typeOf(pages.get(i)), 1);
      weights[i] = (float) Math.pow(share / PageTypes.LEARNT.size(), BALANCE);
    }
    List<BoostedTrees> trees = new ArrayList<>();
    for (PageType type : PageTypes.LEARNT) {
      float[] labels = new float[rows.length];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = typeOf(pages.get(i)) == type ? 1 : 0;
      }
      trees.add(TreeLearner.bagged(SETTINGS, BAGS, rows, labels, weights));
    }
    return trees;
  }

  /**
   * Adds to the features of all pages what type they are, each judged by what was learnt from other
   * sites: what is learnt from them must not trust the types more than it may on new pages.
   */
  static void addTypes(List<GoldPage> pages) {
    List<GoldPage> typed = pages.stream().filter(TrainTypes::isTyped).toList();
    for (int part = 0; part < PARTS; part++) {
      int own = part;
      PageTypes types =
          new PageTypes(trees(typed.stream().filter(page -> page.part(PARTS) != own).toList()));
      pages.stream()
          .filter(page -> page.part(PARTS) == own)
          .map(GoldPage::reading)
          .forEach(reading -> reading.addTypes(types.probabilities(reading.features())));
    }
  }

  private static boolean isTyped(GoldPage page) {
    return page.set().equals("wcxb") || page.set().equals("aeb");
  }

  private static void measure(List<GoldPage> typed, List<GoldPage> pages, int folds) {
    Map<PageType, Map<PageType, Integer>> table = new EnumMap<>(PageType.class);
    int right = 0;
    for (int fold = 0; fold < folds; fold++) {
      int own = fold;
      PageTypes types =
          new PageTypes(trees(pages.stream().filter(page -> page.part(folds) != own).toList()));
      for (GoldPage page : typed.stream().filter(page -> page.part(folds) == own).toList()) {
        PageProfile profile = PageTypes.profile("", types.probabilities(page.reading().features()));
        PageType judged = profile.type() == null ? PageType.OTHER : profile.type();
        table
            .computeIfAbsent(typeOf(page), type -> new EnumMap<>(PageType.class))
            .merge(judged, 1, Integer::sum);
        right += judged == typeOf(page) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT, "right %d of %d = %.3f%n", right, typed.size(), (double) right / typed.size());
    table.forEach((type, row) -> System.out.println(type.word() + " " + row));
  }

  private static void titles(List<GoldPage> typed) {
    int all = 0;
    int right = 0;
    Map<String, int[]> byType = new HashMap<>();
    for (GoldPage page : typed) {
      List<String> gold = WordAgreement.words(page.title() == null ? "" : page.title());
      if (!gold.isEmpty()) {
        boolean same = gold.equals(WordAgreement.words(page.reading().title()));
        all++;
        right += same ? 1 : 0;
        int[] counts = byType.computeIfAbsent(page.type(), type -> new int[2]);
        counts[0] += same ? 1 : 0;
        counts[1]++;
      }
    }
    System.out.printf(Locale.ROOT, "titles %d of %d = %.3f%n", right, all, (double) right / all);
    byType.forEach(
        (type, counts) ->
            System.out.printf(Locale.ROOT, "%s %d of %d%n", type, counts[0], counts[1]));
  }
}
