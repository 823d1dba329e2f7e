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
      if (counts.vocabulary().content(id)) {
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

  /** Hash of another word, or of the word itself, behind the left neighbour. */
  long leftHash(int candidate) {
    return PairTable.hash(PairTable.adjacent(counts.articleBefore(left, candidate), candidate));
  }

  /** Hash of another word, or of the word itself, before the right neighbour. */
  long rightHash(int candidate) {
    return PairTable.hash(PairTable.adjacent(candidate, right));
  }

  /** Fits the word as it stands. */
  Fit fit(int leftSeen, int rightSeen) {
    double leftFit = left == NONE ? 0 : counts.association(leftSeen, left, word);
    return new Fit(leftFit, rightFit(word, rightSeen), apart(word), leftSeen, rightSeen);
  }

  /** How another word fits behind the left neighbour, or behind the article that it takes. */
  double leftFit(int candidate, int seen) {
    return left == NONE
        ? 0
        : counts.association(seen, counts.articleBefore(left, candidate), candidate);
  }

  /** How a word fits before the right neighbour. */
  double rightFit(int candidate, int seen) {
    return right == NONE ? 0 : counts.association(seen, candidate, right);
  }

  /** How a word fits the content words further off. */
  double apart(int candidate) {
    double apart = 0;
    if (farLeft != NONE) {
      apart += counts.associationApart(counts.apart(farLeft, candidate), farLeft, candidate);
    }
    if (farRight != NONE) {
      apart += counts.associationApart(counts.apart(candidate, farRight), candidate, farRight);
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

  /** How often the word stood between exactly these neighbours. */
  int triples(int candidate) {
    return left == NONE || right == NONE
        ? 0
        : counts.triple(counts.articleBefore(left, candidate), candidate, right);
  }
}
