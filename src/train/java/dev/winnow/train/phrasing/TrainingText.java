package dev.winnow.train.phrasing;

/**
 * One document to learn from.
 *
 * @param group stable name of the source document; what shares it is never parted between learning
 *     and holding out
 * @param register the collection or kind of writing it is of, so that none drowns the others
 */
public record TrainingText(String group, String register, String text) {
  /** One of a number of parts, the same on every machine. */
  public int fold(int folds) {
    return Math.floorMod(TextHashes.of(group) >>> 32, folds);
  }
}
