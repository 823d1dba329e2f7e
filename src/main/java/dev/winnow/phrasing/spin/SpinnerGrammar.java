package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.AdjacentCounts;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * Grammar that synonym spinners leave behind: stretched connectives and articles that do not fit.
 */
final class SpinnerGrammar {
  private static final double PSEUDO = 10; // keeps a short text's share from reaching 1 by one case

  private final PhraseCounts counts;
  private final int as;
  private final int well;
  private final int and;
  private final int also;
  private final int a;
  private final int an;

  SpinnerGrammar(PhraseCounts counts) {
    this.counts = counts;
    WordVocabulary vocabulary = counts.vocabulary();
    this.as = vocabulary.id("as");
    this.well = vocabulary.id("well");
    this.and = vocabulary.id("and");
    this.also = vocabulary.id("also");
    this.a = vocabulary.id("a");
    this.an = vocabulary.id("an");
  }

  /** Shares of "as well as" and of "and also" among all that joins, and of wrong articles. */
  double[] of(TokenIds tokens, AdjacentCounts meetings) {
    double joins = 0;
    double asWellAs = 0;
    double andAlso = 0;
    double articles = 0;
    double wrong = 0;
    for (int at = 0; at < tokens.count(); at++) {
      int id = tokens.id(at);
      if (id == WordVocabulary.UNKNOWN) {
        continue;
      }
      if (id == and) {
        joins++;
        andAlso += next(tokens, at, also) ? 1 : 0;
      } else if (id == as && next(tokens, at, well) && next(tokens, at + 1, as)) {
        joins++;
        asWellAs++;
      } else if ((id == a || id == an) && tokens.follows(at + 1) && tokens.id(at + 1) >= 0) {
        articles++;
        wrong += meetings.seen(at + 1) == 0 && otherFits(id, tokens.id(at + 1)) ? 1 : 0;
      }
    }
    return new double[] {
      Math.sqrt(asWellAs / (joins + PSEUDO)),
      Math.sqrt(andAlso / (joins + PSEUDO)),
      Math.sqrt(wrong / (articles + PSEUDO))
    };
  }

  private static boolean next(TokenIds tokens, int at, int id) {
    return tokens.follows(at + 1) && tokens.id(at + 1) == id;
  }

  private boolean otherFits(int article, int word) {
    return counts.adjacent(article == a ? an : a, word) > 1;
  }
}
