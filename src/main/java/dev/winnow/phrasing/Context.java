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

    Fit with(double fitApart) {
      return new Fit(left, right, fitApart, leftSeen, rightSeen);
    }
  }

  /** Whether a word was ever seen beside one of the neighbours: the cheap look at a candidate. */
  boolean meets(int candidate) {
    return (right != NONE && counts.adjacent(candidate, right) > 0)
        || (left != NONE && counts.adjacent(counts.articleBefore(left, candidate), candidate) > 0);
  }

  /** Fits the word as it stands. */
  Fit fit() {
    return fit(word, left);
  }

  /** Fits another word in its place, behind the article that it takes. */
  Fit fit(int candidate) {
    return fit(candidate, counts.articleBefore(left, candidate));
  }

  private Fit fit(int candidate, int article) {
    return near(candidate, article).with(apart(candidate));
  }

  /** Fits another word with the words beside it alone, which is cheap. */
  Fit near(int candidate) {
    return near(candidate, counts.articleBefore(left, candidate));
  }

  private Fit near(int candidate, int article) {
    int leftSeen = left == NONE ? 0 : counts.adjacent(article, candidate);
    int rightSeen = right == NONE ? 0 : counts.adjacent(candidate, right);
    double leftFit = left == NONE ? 0 : counts.association(leftSeen, article, candidate);
    double rightFit = right == NONE ? 0 : counts.association(rightSeen, candidate, right);
    return new Fit(leftFit, rightFit, 0, leftSeen, rightSeen);
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
