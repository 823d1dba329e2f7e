package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Region;
import java.util.List;

/**
 * Draws the line between main content and the rest of a page.
 *
 * <p>The learner knows articles best. Where it leaves out most of what reads like prose, as on
 * product pages, questions and answers, landing pages, the line moves down for that page: what a
 * page has of running text is what it is about, unless it is a comment or stands apart.
 */
public final class MainChoice {
  /** Blocks above it are main content; the cross-validated table in extraction.md shows why. */
  static final float LIMIT = 0.55f;

  private static final float EVEN = 0.5f; // a series is judged by all its words, with less doubt
  private static final float LOW = 0.15f; // below lies nearly nothing but menus and footers
  private static final float ENOUGH = 0.4f; // of the prose; articles have more, whatever surrounds
  private static final float LITTLE = 0.2f; // of the prose: the learner has no idea of the page

  private final float[] probabilities;
  private final float[][] table;
  private final List<PassageDraft> passages;

  private MainChoice(float[] probabilities, float[][] table, List<PassageDraft> passages) {
    this.probabilities = probabilities;
    this.table = table;
    this.passages = passages;
  }

  /** Whether each passage is main content. */
  public static boolean[] of(float[] probabilities, float[][] table, List<PassageDraft> passages) {
    MainChoice choice = new MainChoice(probabilities, table, passages);
    boolean[] main = choice.above(LIMIT);
    if (choice.covers(main, ENOUGH)) {
      new RunSmoother(probabilities, passages).settle(main, EVEN);
      return main;
    }
    main = choice.above(LOW);
    choice.fill(main, LITTLE);
    return main;
  }

  private boolean[] above(float limit) {
    boolean[] main = new boolean[probabilities.length];
    for (int i = 0; i < main.length; i++) {
      main[i] = probabilities[i] > limit;
    }
    return main;
  }

  /** Whether the choice holds a share of the prose; true where there is none. */
  private boolean covers(boolean[] main, float share) {
    return missing(main, share) <= 0;
  }

  /** Adds prose from the top until the choice holds a share of it. */
  private void fill(boolean[] main, float share) {
    float missing = missing(main, share);
    for (int i = 0; missing > 0 && i < main.length; i++) {
      missing -= main[i] ? 0 : prose(i);
      main[i] |= prose(i) > 0;
    }
  }

  /** Characters of prose that a choice lacks of a share of it. */
  private float missing(boolean[] main, float share) {
    int all = 0;
    int chosen = 0;
    for (int i = 0; i < main.length; i++) {
      int length = prose(i);
      all += length;
      chosen += main[i] ? length : 0;
    }
    return all * share - chosen;
  }

  /** Characters of a passage that is prose, else none. */
  private int prose(int index) {
    PassageDraft passage = passages.get(index);
    boolean prose =
        passage.place.region() == Region.CONTENT && PassageFeatures.isProse(table, index);
    return prose ? passage.length() : 0;
  }
}
