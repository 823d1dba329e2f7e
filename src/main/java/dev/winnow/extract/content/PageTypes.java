package dev.winnow.extract.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** Tells the type of a page: for each type, trees that know it from all others. */
public final class PageTypes {
  /** Types that are learnt, in the order in which their trees are stored. */
  public static final List<PageType> LEARNT =
      List.of(
          PageType.ARTICLE,
          PageType.FORUM,
          PageType.PRODUCT,
          PageType.LISTING,
          PageType.COLLECTION,
          PageType.DOCUMENTATION,
          PageType.SERVICE);

  /** A page of which no type is more probable is none of them. */
  private static final float LEAST = 0.05f;

  private final List<BoostedTrees> trees;

  /**
   * Makes the judge.
   *
   * @param trees one for each type of {@link #LEARNT}
   */
  public PageTypes(List<BoostedTrees> trees) {
    this.trees = List.copyOf(trees);
  }

  /** Reads the trees of all types, one behind the other, as the trainer writes them. */
  static PageTypes read(InputStream stored) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(stored, UTF_8));
    List<BoostedTrees> trees = new ArrayList<>();
    for (int i = 0; i < LEARNT.size(); i++) {
      trees.add(BoostedTrees.read(reader));
    }
    return new PageTypes(trees);
  }

  /**
   * Probability of each type of {@link #LEARNT}, each against all others, so that they need not sum
   * to one.
   *
   * @param features as {@link WholePageFeatures} makes them
   */
  public float[] probabilities(float[] features) {
    float[] probabilities = new float[trees.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = trees.get(i).probability(features);
    }
    return probabilities;
  }

  /**
   * The profile of a page.
   *
   * @param probabilities as {@link #probabilities} gives them
   */
  public static PageProfile profile(String title, float[] probabilities) {
    double sum = 0;
    double most = 0;
    PageType type = PageType.OTHER;
    for (int i = 0; i < probabilities.length; i++) {
      double probability = probabilities[i];
      sum += probability;
      if (probability > most) {
        most = probability;
        type = LEARNT.get(i);
      }
    }
    return most < LEAST
        ? new PageProfile(title, PageType.OTHER, 1 - most)
        : new PageProfile(title, type, most / sum);
  }
}
