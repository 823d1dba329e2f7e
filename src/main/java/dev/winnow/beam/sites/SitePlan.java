package dev.winnow.beam.sites;

import dev.winnow.beam.kin.KinPlan.StoredSketches;
import dev.winnow.beam.kin.LiveFiles;
import dev.winnow.beam.store.OutputFolder;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * How the work on sites is cut; the cut does not change what is found.
 *
 * @param folder of this run
 * @param earlier folders of earlier runs with the labels of their files of facts
 * @param marked files of earlier runs whose marks count
 * @param counted those of them whose pages this run does not judge again
 * @param slices number of parts into which sites are cut
 */
public record SitePlan(
    OutputFolder folder,
    ArrayList<StoredSketches> earlier,
    LiveFiles marked,
    LiveFiles counted,
    int slices)
    implements Serializable {
  private static final long SLICE_BYTES = 32L << 20; // of input: 15,000 pages of bare text
  private static final int FEWEST_SLICES = 2;
  private static final int MOST_SLICES = 32_768;

  /**
   * The plan for a run.
   *
   * @param bytes of its inputs
   */
  public static SitePlan of(
      OutputFolder folder,
      ArrayList<StoredSketches> earlier,
      LiveFiles marked,
      LiveFiles counted,
      long bytes) {
    long slices = Math.max(FEWEST_SLICES, Math.min(MOST_SLICES, bytes / SLICE_BYTES));
    return new SitePlan(folder, earlier, marked, counted, (int) slices);
  }
}
