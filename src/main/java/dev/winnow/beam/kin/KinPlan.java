package dev.winnow.beam.kin;

import dev.winnow.beam.store.OutputFolder;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * How the work across pages is cut; the cut does not change what is found.
 *
 * @param folder of this run
 * @param earlier folders of earlier runs with the labels of their files of sketches
 * @param sliceBits each band is cut into 2 to this power of slices
 * @param shards number of parts into which pairs, stars and families are cut
 */
public record KinPlan(
    OutputFolder folder, ArrayList<StoredSketches> earlier, int sliceBits, int shards)
    implements Serializable {
  private static final long SLICE_BYTES = 4L << 30; // of input: some 200,000 pages, 7 MB of entries
  private static final long SHARD_BYTES = 256L << 20;
  private static final int FEWEST_SHARDS = 4;
  private static final int MOST_SHARDS = 8_192;
  private static final int MOST_SLICE_BITS = 12;

  /**
   * A file of sketches of an earlier run.
   *
   * @param run id of the run
   * @param label of the part
   */
  public record StoredSketches(OutputFolder folder, String run, String label)
      implements Serializable {}

  /**
   * The plan for a run.
   *
   * @param bytes of its inputs
   */
  public static KinPlan of(OutputFolder folder, ArrayList<StoredSketches> earlier, long bytes) {
    int sliceBits = Long.SIZE - Long.numberOfLeadingZeros(bytes / SLICE_BYTES);
    long shards = Math.max(FEWEST_SHARDS, Math.min(MOST_SHARDS, bytes / SHARD_BYTES));
    return new KinPlan(folder, earlier, Math.min(MOST_SLICE_BITS, sliceBits), (int) shards);
  }
}
