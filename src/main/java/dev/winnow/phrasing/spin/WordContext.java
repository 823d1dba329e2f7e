package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * The neighbours of one word, and how well a word fits between them.
 *
 * <p>A neighbour that is not known, or that is parted by more than spaces, says nothing.
 */
final class WordContext {
  private static final int NONE = WordVocabulary.UNKNOWN;

  private final PhraseCounts counts;
  private final int at;
  private final int word;
  private final int left;
  private final int right;
  private final int farLeft;
  private final int farRight;
  private final boolean article; // whether the left neighbour is "a" or "an"

  private WordContext(PhraseCounts counts, TokenIds tokens, int at) {
    boolean hasLeft = tokens.follows(at);
    boolean hasRight = tokens.follows(at + 1);
    this.counts = counts;
    this.at = at;
    this.word = tokens.id(at);
    this.left = hasLeft ? tokens.id(at - 1) : NONE;
    this.right = hasRight ? tokens.id(at + 1) : NONE;
    this.farLeft = hasLeft ? far(counts, tokens, at, -1) : NONE;
    this.farRight = hasRight ? far(counts, tokens, at, 1) : NONE;
    this.article = counts.isArticle(left);
  }

  static WordContext of(PhraseCounts counts, TokenIds tokens, int at) {
    return new WordContext(counts, tokens, at);
  }

  /** The nearest content word two or three words away, in the same run. */
  private static int far(PhraseCounts counts, TokenIds tokens, int at, int step) {
    for (int distance = 1; distance < 3; distance++) {
      int gap = step < 0 ? at - distance : at + distance + 1;
      if (!tokens.follows(gap)) {
        return NONE;
      }
      int id = tokens.id(step < 0 ? gap - 1 : gap);
      if (counts.vocabulary().content(id)) {
        return id;
      }
    }
    return NONE;
  }

  /** Index of the word. */
  int at() {
    return at;
  }

  int word() {
    return word;
  }

  boolean hasLeft() {
    return left != NONE;
  }

  boolean hasRight() {
    return right != NONE;
  }

  boolean leftContent() {
    return counts.vocabulary().content(left);
  }

  boolean rightContent() {
    return counts.vocabulary().content(right);
  }

  /**
   * How a word fits.
   *
   * @param left association with the left neighbour, 0 where there is none
   * @param right the same on the right
   * @param apart the same, summed, with content words further off
   * @param leftSeen how often it stood beside the left neighbour
   * @param rightSeen the same on the right
   */
  record Fit(double left, double right, double apart, int leftSeen, int rightSeen) {
    double sum() {
      return left + right + apart;
    }
  }

  /** The left neighbour, or the article that a word takes in its place. */
  private int leftOf(int candidate) {
    return article ? counts.articleBefore(left, candidate) : left;
  }

  /** Key of another word behind the left neighbour. */
  long leftKey(int candidate) {
    return PairTable.adjacent(leftOf(candidate), candidate);
  }

  /** Key of another word before the right neighbour. */
  long rightKey(int candidate) {
    return PairTable.adjacent(candidate, right);
  }

  /**
   * Writes the keys of a word near the content words further left and right, and between its
   * neighbours; {@link PairTable#NO_KEY} where those are missing.
   */
  void askFurther(int candidate, long[] keys, int from) {
    keys[from] = farLeft == NONE ? PairTable.NO_KEY : PairTable.apart(farLeft, candidate);
    keys[from + 1] = farRight == NONE ? PairTable.NO_KEY : PairTable.apart(candidate, farRight);
    keys[from + 2] =
        between() ? PairTable.triple(leftOf(candidate), candidate, right) : PairTable.NO_KEY;
  }

  /** Fits the word as it stands, met so often beside its neighbours and near those further off. */
  Fit fit(int leftSeen, int rightSeen, double apart) {
    double leftFit = left == NONE ? 0 : counts.association(leftSeen, left, word);
    return new Fit(leftFit, rightFit(word, rightSeen), apart, leftSeen, rightSeen);
  }

  /** How another word fits behind the left neighbour, or behind the article that it takes. */
  double leftFit(int candidate, int seen) {
    return left == NONE ? 0 : counts.association(seen, leftOf(candidate), candidate);
  }

  /** How a word fits before the right neighbour. */
  double rightFit(int candidate, int seen) {
    return right == NONE ? 0 : counts.association(seen, candidate, right);
  }

  /** How a word fits the content words further off, near which it was seen so often. */
  double apart(int candidate, int farLeftSeen, int farRightSeen) {
    double apart = 0;
    if (farLeft != NONE) {
      apart += counts.associationApart(farLeftSeen, farLeft, candidate);
    }
    if (farRight != NONE) {
      apart += counts.associationApart(farRightSeen, candidate, farRight);
    }
    return apart;
  }

  /** The best fit of another word with a content neighbour that the word itself never met. */
  double collocation(Fit now, Fit then) {
    double best = 0;
    if (leftContent() && now.leftSeen() == 0 && then.leftSeen() > 0) {
      best = Math.max(best, then.left());
    }
    if (rightContent() && now.rightSeen() == 0 && then.rightSeen() > 0) {
      best = Math.max(best, then.right());
    }
    return best;
  }

  /** How often the other word stood beside a content neighbour that the word itself never met. */
  int collocationSeen(Fit now, Fit then) {
    int seen = leftContent() && now.leftSeen() == 0 ? then.leftSeen() : 0;
    return Math.max(seen, rightContent() && now.rightSeen() == 0 ? then.rightSeen() : 0);
  }

  /** Whether the word was never seen beside a content neighbour. */
  boolean strangeToContent(Fit now) {
    return (leftContent() && now.leftSeen() == 0) || (rightContent() && now.rightSeen() == 0);
  }

  /** Whether the left neighbour tells more than the right one; content tells more than grammar. */
  boolean leftTells(Fit now, Fit then) {
    if (left == NONE || right == NONE) {
      return right == NONE;
    }
    boolean leftStrange = leftContent() && now.leftSeen() == 0;
    boolean rightStrange = rightContent() && now.rightSeen() == 0;
    if (leftStrange != rightStrange) {
      return leftStrange;
    }
    return then.left() - now.left() >= then.right() - now.right();
  }

  /** How much better another word fits the content neighbours. */
  double contentGain(Fit now, Fit then) {
    double left = leftContent() ? then.left() - now.left() : 0;
    double right = rightContent() ? then.right() - now.right() : 0;
    return left + right;
  }

  /** How badly the word fits its content neighbours; 0 where it does. */
  double contentMisfit(Fit now) {
    double left = leftContent() ? Math.max(0, -now.left()) : 0;
    double right = rightContent() ? Math.max(0, -now.right()) : 0;
    return left + right;
  }

  /** Whether there is a word on both sides. */
  boolean between() {
    return left != NONE && right != NONE;
  }
}
