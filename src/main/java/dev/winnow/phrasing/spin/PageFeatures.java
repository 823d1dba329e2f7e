package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.phrasing.counts.AdjacentCounts;
import dev.winnow.phrasing.counts.LongSet;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a whole text is judged by: shares, so that length does not count, each as its square root,
 * which evens out the spread of small shares.
 */
public final class PageFeatures {
  /** In the order of the vector. */
  public static final List<String> FEATURES =
      List.of(
          "swapped-share",
          "swapped-share-likely",
          "swapped-share-certain",
          "swap-gain",
          "swapped-of-doubted",
          "certain-of-doubted",
          "unseen-content-pairs",
          "unseen-mixed-pairs",
          "avoided-content-pairs",
          "avoided-mixed-pairs",
          "mean-content-fit",
          "mean-mixed-fit",
          "rarer-than-synonym",
          "unknown-words",
          "mean-log-count",
          "as-well-as",
          "and-also",
          "wrong-article");

  /** What the weights of a page belong to: each feature, then each one's square. */
  public static final List<String> TERMS =
      Stream.concat(FEATURES.stream(), FEATURES.stream().map(name -> name + "-squared")).toList();

  private static final double LIKELY = 0;
  private static final double CERTAIN = 1.5; // logit; some 82 %
  private static final int GAIN = SuspectReader.FEATURES.indexOf("gain");
  private static final double PSEUDO = 20; // observations that pull shares of short texts to none

  private final PhraseCounts counts;
  private final SpinnerGrammar tells;
  private final float[] rarity;

  /** Uses counts and known swaps. */
  public PageFeatures(PhraseCounts counts, SwapTable swaps) {
    this.counts = counts;
    this.tells = new SpinnerGrammar(counts);
    this.rarity = new float[counts.vocabulary().size()];
    for (int id = 0; id < rarity.length; id++) {
      rarity[id] = (float) (swaps.commonest(id, counts) - counts.logCount(id));
    }
  }

  /** The vector of a text with its places. */
  public double[] of(TokenIds tokens, List<SuspectWord> places) {
    return of(tokens, AdjacentCounts.of(counts, tokens), places);
  }

  public double[] of(TokenIds tokens, AdjacentCounts meetings, List<SuspectWord> places) {
    Sums sums = new Sums(tokens.count());
    for (int at = 0; at < tokens.count(); at++) {
      word(tokens, at, sums);
      pair(tokens, meetings, at, sums);
    }
    Doubts doubts = doubts(tokens, places);
    double[] told = tells.of(tokens, meetings);
    return new double[] {
      root(doubts.chance(), sums.content),
      root(doubts.likely(), sums.content),
      root(doubts.certain(), sums.content),
      doubts.gain() / (sums.content + PSEUDO),
      root(doubts.chance(), doubts.count()),
      root(doubts.certain(), doubts.count()),
      root(sums.unseenContent, sums.contentPairs),
      root(sums.unseenMixed, sums.mixedPairs),
      root(sums.avoidedContent, sums.contentPairs),
      root(sums.avoidedMixed, sums.mixedPairs),
      sums.contentFit / (sums.contentPairs + PSEUDO),
      sums.mixedFit / (sums.mixedPairs + PSEUDO),
      sums.rarity / (sums.content + PSEUDO),
      root(sums.unknown, sums.content),
      sums.logCount / (sums.content + PSEUDO),
      told[0],
      told[1],
      told[2]
    };
  }

  /** The features and their squares: what is rare in all writing should count more than in line. */
  public static double[] terms(double[] features) {
    double[] terms = Arrays.copyOf(features, 2 * features.length);
    for (int i = 0; i < features.length; i++) {
      terms[features.length + i] = features[i] * features[i];
    }
    return terms;
  }

  /** Sums over the doubted places, each pair of words once: a name that recurs is one doubt. */
  private record Doubts(double count, double chance, double likely, double certain, double gain) {}

  private static Doubts doubts(TokenIds tokens, List<SuspectWord> places) {
    LongSet met = new LongSet(places.size());
    double chance = 0;
    double likely = 0;
    double certain = 0;
    double gain = 0;
    for (SuspectWord place : places) {
      if (met.add(PairTable.adjacent(tokens.id(place.at()), tokens.id(place.neighbour()) + 1))) {
        chance += LogisticModel.probability(place.logit());
        likely += place.logit() > LIKELY ? 1 : 0;
        certain += place.logit() > CERTAIN ? 1 : 0;
        gain += place.features()[GAIN];
      }
    }
    return new Doubts(met.size(), chance, likely, certain, gain);
  }

  private void word(TokenIds tokens, int at, Sums sums) {
    int id = tokens.id(at);
    if (id == WordVocabulary.UNKNOWN) {
      sums.unknown += tokens.lowerCase(at) && Character.isLetter(tokens.form(at).charAt(0)) ? 1 : 0;
    } else if (counts.vocabulary().content(id) && tokens.lowerCase(at)) {
      sums.content++;
      sums.logCount += counts.logCount(id);
      sums.rarity += rarity[id];
    }
  }

  private void pair(TokenIds tokens, AdjacentCounts meetings, int at, Sums sums) {
    if (!meetings.pair(at)) {
      return;
    }
    int left = tokens.id(at - 1);
    int right = tokens.id(at);
    boolean leftContent = counts.vocabulary().content(left);
    boolean rightContent = counts.vocabulary().content(right);
    if (!leftContent && !rightContent) {
      return;
    }
    if (!sums.pairs.add(PairTable.adjacent(left, right))) {
      return; // what a page repeats tells once
    }
    int seen = meetings.seen(at);
    double fit = counts.association(seen, left, right);
    if (leftContent && rightContent) {
      sums.contentPairs++;
      sums.contentFit += fit;
      sums.unseenContent += seen == 0 ? 1 : 0;
      sums.avoidedContent += fit < -0.2 ? 1 : 0;
    } else {
      sums.mixedPairs++;
      sums.mixedFit += fit;
      sums.unseenMixed += seen == 0 ? 1 : 0;
      sums.avoidedMixed += fit < -1 ? 1 : 0;
    }
  }

  private static double root(double part, double whole) {
    return Math.sqrt(part / (whole + PSEUDO));
  }

  /** Running sums over a text. */
  private static final class Sums {
    final LongSet pairs;
    double content;
    double unknown;
    double logCount;
    double rarity;
    double contentPairs;
    double contentFit;
    double unseenContent;
    double avoidedContent;
    double mixedPairs;
    double mixedFit;
    double unseenMixed;
    double avoidedMixed;

    Sums(int words) {
      this.pairs = new LongSet(words);
    }
  }
}
