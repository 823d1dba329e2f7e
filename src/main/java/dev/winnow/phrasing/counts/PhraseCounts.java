package dev.winnow.phrasing.counts;

/**
 * How English puts words together, from counts. Association is ln((seen + K) / (expected + K)), the
 * gamma-Poisson shrinkage of pointwise mutual information: two rare words that never met are no
 * surprise (0), two common ones are (well below 0), and one chance meeting proves little.
 */
public final class PhraseCounts {
  /** Pseudo-meetings: what one sighting weighs. The usual half (Jeffreys); not tuned. */
  private static final double K = 0.5;

  private static final double[] LOGS = new double[64]; // of one more than small counts

  static {
    for (int count = 0; count < LOGS.length; count++) {
      LOGS[count] = Math.log1p(count);
    }
  }

  private final WordVocabulary vocabulary;
  private final PairTable pairs;
  private final ClassPairs classes;
  private final int a;
  private final int an;
  private final double[] logCounts;
  private final boolean[] takesAn; // words that start with a vowel

  /** Joins the words with their pairs. */
  public PhraseCounts(WordVocabulary vocabulary, PairTable pairs, ClassPairs classes) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    this.classes = classes;
    this.a = vocabulary.id("a");
    this.an = vocabulary.id("an");
    this.logCounts = new double[vocabulary.size()];
    this.takesAn = new boolean[vocabulary.size()];
    for (int id = 0; id < logCounts.length; id++) {
      logCounts[id] = Math.log(vocabulary.count(id) + K);
      takesAn[id] = startsWithVowel(vocabulary.word(id));
    }
  }

  private static boolean startsWithVowel(String word) {
    return !word.isEmpty() && "aeiou".indexOf(word.charAt(0)) >= 0;
  }

  /** The known words. */
  public WordVocabulary vocabulary() {
    return vocabulary;
  }

  public ClassPairs classes() {
    return classes;
  }

  public PairTable pairs() {
    return pairs;
  }

  /** Natural logarithm of a word's count. */
  public double logCount(int id) {
    return logCounts[id];
  }

  /** Whether a word is "a" or "an". */
  public boolean isArticle(int word) {
    return word >= 0 && (word == a || word == an);
  }

  /** The same word, but of "a" and "an" the one that goes with the next. */
  public int articleBefore(int word, int next) {
    return isArticle(word) ? (takesAn[next] ? an : a) : word;
  }

  /** How often two words stood side by side. */
  public int adjacent(int left, int right) {
    return pairs.count(PairTable.adjacent(left, right));
  }

  /** How often two content words stood two or three words apart. */
  public int apart(int left, int right) {
    return pairs.count(PairTable.apart(left, right));
  }

  /** How often three words stood in a row; what was seen less than the trainer's floor is 0. */
  int triple(int left, int middle, int right) {
    return pairs.count(PairTable.triple(left, middle, right));
  }

  /** Association of two words that met a number of times, side by side. */
  public double association(int seen, int left, int right) {
    return ln((seen + K * classes.ratio(left, right)) / (expected(left, right) + K));
  }

  /** The same for words that stand apart, of which the classes know nothing. */
  public double associationApart(int seen, int left, int right) {
    return ln((seen + K) / (expected(left, right) + K));
  }

  /** How often two words would meet by chance. */
  double expected(int left, int right) {
    return (double) vocabulary.count(left) * vocabulary.count(right) / vocabulary.total();
  }

  /** {@link Math#log1p}, which is slow, of a count; nearly all are small. */
  public static double log1p(int count) {
    return count < LOGS.length ? LOGS[count] : Math.log1p(count);
  }

  /**
   * Natural logarithm to three digits, cheaper than {@link Math#log} and the same on every machine:
   * exponent and mantissa apart, the mantissa by a polynomial of degree four.
   */
  public static double ln(double x) {
    int bits = Float.floatToRawIntBits((float) x);
    int exponent = (bits >>> 23) - 127;
    double m = Float.intBitsToFloat((bits & 0x7FFFFF) | 0x3F800000);
    double mantissa =
        -1.7417939 + (2.8212026 + (-1.4699568 + (0.44717955 - 0.056570851 * m) * m) * m) * m;
    return mantissa + exponent * 0.69314718;
  }
}
