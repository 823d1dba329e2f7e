package dev.winnow.beam.job;

import dev.winnow.beam.ending.RunEnding;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;

/**
 * How the units of a run become rows; small enough to travel with the job.
 *
 * @param folder of the run
 * @param incremental whether later runs read what is stored beside the rows
 */
record UnitRecipe(
    ScorerSettings settings,
    OutputFolder folder,
    EnumSet<OutputFormat> formats,
    RunProvenance provenance,
    boolean incremental)
    implements Serializable {

  /** Whether an earlier try came so far that the units must stay as they are. */
  boolean isOver() throws IOException {
    return RunEnding.movesRows(folder, incremental);
  }

  /** The scorer of a worker. */
  UnitScorer scorer() {
    return new UnitScorer(this);
  }
}
