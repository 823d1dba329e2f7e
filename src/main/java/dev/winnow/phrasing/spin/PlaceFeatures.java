package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.ContextReading;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.List;

/**
 * A second, dearer look at a suspected word: how often the reference text holds it, and each of its
 * candidates, beside the neighbours that it has here.
 */
public final class PlaceFeatures {
  /** Columns of a place, in front of those of {@link WordFeatures}. */
  public static final List<String> OWN =
      List.of(
          "suspicion",
          "left-pair",
          "right-pair",
          "left-best",
          "right-best",
          "left-expected",
          "right-expected",
          "pair-gain");

  /** Columns of a candidate at a place. */
  public static final List<String> CANDIDATE =
      List.of(
          "gain",
          "behind",
          "sources",
          "wordnet",
          "moby",
          "vectors",
          "forms",
          "frequency",
          "commoner",
          "left-pair",
          "right-pair",
          "left-gain",
          "right-gain",
          "on-page",
          "suspicion",
          "candidates",
          "left-most",
          "right-most",
          "fit");

  private static final float NO_NEIGHBOUR = -1;
  private static final float LEAST_GAIN = -10; // below any that was seen

  private final WordVocabulary vocabulary;
  private final PairCounts pairs;
  private final SynonymTable synonyms;

  /** Uses counts of pairs and candidates. */
  public PlaceFeatures(WordVocabulary vocabulary, PairCounts pairs, SynonymTable synonyms) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    this.synonyms = synonyms;
  }

  /** Columns of a place. */
  public static int width() {
    return OWN.size() + WordFeatures.NAMES.size();
  }

  /** Known neighbour at an index, -1 if none stands right beside. */
  static int neighbour(WordStream stream, int at) {
    return at >= 0 && at < stream.length() && stream.known(at) ? stream.symbol(at) : -1;
  }

  private float log(int left, int right) {
    if (left < 0 || right < 0) {
      return NO_NEIGHBOUR;
    }
    return CountLogs.log1p(pairs.count(left, right));
  }

  /**
   * Measures a place.
   *
   * @param row of the table
   * @param suspicion log odds of the first look
   */
  public float[] place(WordStream stream, WordFeatures.Table table, int row, float suspicion) {
    int at = table.places()[row];
    int word = stream.symbol(at);
    int left = neighbour(stream, at - 1);
    int right = neighbour(stream, at + 1);
    float leftPair = log(left, word);
    float rightPair = log(word, right);
    float leftBest = NO_NEIGHBOUR;
    float rightBest = NO_NEIGHBOUR;
    float gain = LEAST_GAIN;
    for (int i = synonyms.first(word); i < synonyms.last(word); i++) {
      int other = synonyms.candidate(i);
      float leftOther = log(left, other);
      float rightOther = log(other, right);
      leftBest = Math.max(leftBest, leftOther);
      rightBest = Math.max(rightBest, rightOther);
      gain = Math.max(gain, leftOther + rightOther - leftPair - rightPair);
    }
    float[] found = new float[width()];
    found[0] = suspicion;
    found[1] = leftPair;
    found[2] = rightPair;
    found[3] = leftBest;
    found[4] = rightBest;
    found[5] = expected(left, word);
    found[6] = expected(word, right);
    found[7] = gain;
    for (int column = 0; column < WordFeatures.NAMES.size(); column++) {
      found[OWN.size() + column] = table.columns()[column][row];
    }
    return found;
  }

  private float expected(int left, int right) {
    if (left < 0 || right < 0) {
      return NO_NEIGHBOUR;
    }
    return (float)
        Math.log(
            1 + (double) vocabulary.count(left) * vocabulary.count(right) / vocabulary.total());
  }

  /**
   * Measures the candidates of a place, a row each.
   *
   * @param reading of the stream
   * @param suspicion log odds of the second look
   */
  public float[][] candidates(
      WordStream stream,
      ContextReading reading,
      WordFeatures.Table table,
      int row,
      float suspicion) {
    int at = table.places()[row];
    int word = stream.symbol(at);
    int first = synonyms.first(word);
    int count = synonyms.last(word) - first;
    int left = neighbour(stream, at - 1);
    int right = neighbour(stream, at + 1);
    reading.moveTo(at);
    float own = reading.fit(word);
    float[][] rows = new float[count][CANDIDATE.size()];
    float top = Float.NEGATIVE_INFINITY;
    float mostLeft = NO_NEIGHBOUR;
    float mostRight = NO_NEIGHBOUR;
    for (int i = 0; i < count; i++) {
      int other = synonyms.candidate(first + i);
      int source = synonyms.source(first + i);
      float[] found = rows[i];
      found[0] = reading.fit(other) - own;
      top = Math.max(top, found[0]);
      found[2] = Integer.bitCount(source);
      found[3] = (source & SynonymTable.WORDNET) != 0 ? 1 : 0;
      found[4] = (source & SynonymTable.MOBY) != 0 ? 1 : 0;
      found[5] = (source & SynonymTable.VECTORS) != 0 ? 1 : 0;
      found[6] = (source & SynonymTable.FORMS) != 0 ? 1 : 0;
      found[7] = (float) Math.log(1 + vocabulary.count(other));
      found[8] = found[7] - (float) Math.log(1 + vocabulary.count(word));
      found[9] = log(left, other);
      found[10] = log(other, right);
      found[11] = found[9] - log(left, word);
      found[12] = found[10] - log(word, right);
      found[13] = stream.count(other);
      found[14] = suspicion;
      found[15] = count;
      found[18] = found[0] + own;
      mostLeft = Math.max(mostLeft, found[9]);
      mostRight = Math.max(mostRight, found[10]);
    }
    for (float[] found : rows) {
      found[1] = found[0] - top;
      found[16] = found[9] - mostLeft;
      found[17] = found[10] - mostRight;
    }
    return rows;
  }
}
