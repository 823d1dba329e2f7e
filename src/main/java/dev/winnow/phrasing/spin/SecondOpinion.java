package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.FitModel;
import dev.winnow.phrasing.context.PlaceFits;
import dev.winnow.phrasing.context.SymbolTally;
import dev.winnow.phrasing.context.WordStream;

/**
 * What a second context model says of the content words of a text, beside the first. Both find much
 * fault with a reworded text; with an honest one in an unfamiliar field or manner the second, which
 * knows more wordings, finds less fault than the first. Dearer than the first look, so it is asked
 * about suspicious texts only.
 *
 * @param contrast by how much more fault the second model finds than the first, a mean over
 *     distinct words: the logarithm of how many times likelier a word's candidates are together
 *     than it is
 * @param borneOut distinct words that the trees accuse and whose candidates are likelier by the
 *     second model, too
 */
public record SecondOpinion(float contrast, int borneOut) {
  /** Of a text that was not asked about: what is usual of honest ones. */
  static final SecondOpinion NONE = new SecondOpinion(-0.3f, 0);

  private static final int ALL_BETTER = WordFeatures.NAMES.indexOf("all-better");

  /**
   * Asks about a text.
   *
   * @param table that the first model measured
   * @param logits log odds of each measured word, after both looks
   */
  static SecondOpinion of(
      FitModel model,
      SynonymTable synonyms,
      WordStream stream,
      WordFeatures.Table table,
      float[] logits) {
    PlaceFits reading = model.reading(stream);
    SymbolTally counts = stream.counts();
    float[] accused = new float[counts.slots()];
    float[] fault = new float[accused.length];
    float[] contrast = new float[accused.length];
    int[] times = new int[accused.length];
    for (int row = 0; row < logits.length; row++) {
      if (!table.function(row) && !table.named(row)) {
        int at = table.places()[row];
        int slot = counts.slot(stream.symbol(at));
        float found = fault(reading, synonyms, stream.symbol(at), at);
        accused[slot] += logits[row];
        fault[slot] += found;
        contrast[slot] += found - table.columns()[ALL_BETTER][row];
        times[slot]++;
      }
    }
    int words = 0;
    int borneOut = 0;
    double sum = 0;
    for (int slot = 0; slot < times.length; slot++) {
      if (times[slot] > 0) {
        words++;
        sum += contrast[slot] / times[slot];
        borneOut += accused[slot] > 0 && fault[slot] > 0 ? 1 : 0;
      }
    }
    return words == 0 ? NONE : new SecondOpinion((float) (sum / words), borneOut);
  }

  /** Logarithm of how many times likelier the candidates of a word are together than it is. */
  private static float fault(PlaceFits reading, SynonymTable synonyms, int word, int at) {
    reading.moveTo(at);
    float own = reading.fit(word);
    float odds = 0;
    for (int i = synonyms.first(word); i < synonyms.last(word); i++) {
      odds += CoarsePowers.exp(reading.fit(synonyms.candidate(i)) - own);
    }
    return (float) StrictMath.log(odds);
  }
}
