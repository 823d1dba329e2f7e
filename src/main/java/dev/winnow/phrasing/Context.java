package dev.winnow.phrasing;

/**
 * The neighbours of one word, and how well a word fits between them.
 *
 * <p>A neighbour that is not known, or that is parted by more than spaces, says nothing.
 */
final class Context {
  private static final int NONE = Vocabulary.UNKNOWN;

  private final Counts counts;
  private final int word;
  private final int left;
  private final int right;
  private final int farLeft;
  private final int farRight;

  private Context(Counts counts, int word, int left, int right, int farLeft, int farRight) {
    this.counts = counts;
    this.word = word;
    this.left = left;
    this.right = right;
    this.farLeft = farLeft;
    this.farRight = farRight;
  }

  static Context of(Counts counts, Tokens tokens, int at) {
    boolean hasLeft = tokens.follows(at);
    boolean hasRight = tokens.follows(at + 1);
    int left = hasLeft ? tokens.id(at - 1) : NONE;
    int right = hasRight ? tokens.id(at + 1) : NONE;
    int farLeft = hasLeft ? far(counts, tokens, at, -1) : NONE;
    int farRight = hasRight ? far(counts, tokens, at, 1) : NONE;
    return new Context(counts, tokens.id(at), left, right, farLeft, farRight);
  }

  /** The nearest content word two or three words away, in the same run. */
  private static int far(Counts counts, Tokens tokens, int at, int step) {
    for (int distance = 1; distance < 3; distance++) {
      int gap = step < 0 ? at - distance : at + distance + 1;
      if (!tokens.follows(gap)) {
        return NONE;
      }
      int id = tokens.id(step < 0 ? gap - 1 : gap);
      if (id != NONE && counts.vocabulary().content(id)) {
        return id;
      }
    }
    return NONE;
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
    return left != NONE && counts.vocabulary().content(left);
  }

  boolean rightContent() {
    return right != NONE && counts.vocabulary().content(right);
  }

  /** Whether some neighbour was never, or hardly, seen beside the word: the cheap first look. */
  boolean doubtful() {
    return (left != NONE && counts.adjacent(left, word) == 0)
        || (right != NONE && counts.adjacent(word, right) == 0);
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

    boolean met() {
      return leftSeen + rightSeen > 0;
    }
  }

  /** Fits a word, this one or another in its place. */
  Fit fit(int candidate) {
    int leftSeen = left == NONE ? 0 : counts.adjacent(left, candidate);
    int rightSeen = right == NONE ? 0 : counts.adjacent(candidate, right);
    double leftFit = left == NONE ? 0 : counts.association(leftSeen, left, candidate);
    double rightFit = right == NONE ? 0 : counts.association(rightSeen, candidate, right);
    double apart = 0;
    if (farLeft != NONE) {
      apart += counts.associationApart(counts.apart(farLeft, candidate), farLeft, candidate);
    }
    if (farRight != NONE) {
      apart += counts.associationApart(counts.apart(candidate, farRight), candidate, farRight);
    }
    return new Fit(leftFit, rightFit, apart, leftSeen, rightSeen);
  }

  /** How often the word stood between exactly these neighbours. */
  int triples(int candidate) {
    return left == NONE || right == NONE ? 0 : counts.triple(left, candidate, right);
  }
}
