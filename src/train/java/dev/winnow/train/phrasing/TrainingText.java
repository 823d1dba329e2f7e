package dev.winnow.train.phrasing;

/**
 * One document to learn from.
 *
 * @param group stable name of the source document; what shares it is never parted between learning
 *     and holding out
 * @param field whether it is of the field that the resource is for
 * @param register the collection it comes from, so that no collection drowns the others
 */
public record TrainingText(String group, String register, boolean field, String text) {
  /** One of a number of parts, the same on every machine. */
  public int fold(int folds) {
    return Math.floorMod(TextHashes.of(group) >>> 32, folds);
  }
}
