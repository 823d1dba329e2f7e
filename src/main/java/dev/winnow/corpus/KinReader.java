package dev.winnow.corpus;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two stored pages are kin: by their samples first, by their texts then. Not safe
 * for use by several threads.
 */
public final class KinReader {
  /** Estimated share of pairs from which texts are read: siblings at 20 % on both sides have .1. */
  private static final double LEAST_PAIRS = 0.06;

  private static final double LEAST_GRAMS = 0.3;

  private final AnchorWords kinds;
  private final DoorwayReader doorways;

  /** The page that was read last: pairs come sorted, so the next pair mostly has it too. */
  private @Nullable PageRecord last;

  private @Nullable ComparedText lastText;

  /** A reader with shared tables. */
  public KinReader(AnchorWords kinds) {
    this.kinds = kinds;
    this.doorways = new DoorwayReader(kinds);
  }

  /** How two pages belong together; null if they are no kin. */
  public @Nullable KinKind kind(PageRecord one, PageRecord other) throws IOException {
    PageSketch left = one.sketch();
    PageSketch right = other.sketch();
    if (left.grams().overlap(right.grams()) < LEAST_GRAMS
        && left.pairs().overlap(right.pairs()) < LEAST_PAIRS) {
      return null;
    }
    if (left.words() == right.words() && left.grams().equals(right.grams())) {
      return KinKind.NEAR_DUPLICATE; // the same words: no need to read them
    }
    KinKind kind = KinComparison.of(text(one), ComparedText.of(other.text(), kinds), kinds).kind();
    return kind == KinKind.SPUN_SIBLINGS && !(english(one) && english(other)) ? null : kind;
  }

  /** Whether two pages that are no kin are doorways of one site. */
  public boolean doorways(PageRecord one, PageRecord other) throws IOException {
    return english(one)
        && english(other)
        && DoorwayReader.possible(one, other)
        && doorways.alike(one, text(one), other, ComparedText.of(other.text(), kinds));
  }

  private ComparedText text(PageRecord page) throws IOException {
    ComparedText text = lastText;
    if (text == null || !page.equals(last)) {
      text = ComparedText.of(page.text(), kinds);
      last = page;
      lastText = text;
    }
    return text;
  }

  /** Whether anchors mean something: spun-text is measured on English alone. */
  private static boolean english(PageRecord page) {
    return page.spun() >= 0;
  }
}
