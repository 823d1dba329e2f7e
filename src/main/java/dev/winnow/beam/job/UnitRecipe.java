package dev.winnow.beam.job;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import java.io.Serializable;
import java.util.EnumSet;

/**
 * How the units of a run become rows; small enough to travel with the job.
 *
 * @param folder of the run
 */
record UnitRecipe(
    ScorerSettings settings,
    OutputFolder folder,
    EnumSet<OutputFormat> formats,
    RunProvenance provenance)
    implements Serializable {

  /** The scorer of a worker. */
  UnitScorer scorer() {
    return new UnitScorer(this);
  }
}
