package dev.winnow.beam.job;

import dev.winnow.runs.OutputFormat;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.beam.sdk.transforms.DoFn;

/** Cuts large archives, so that one archive keeps every worker busy. */
final class CutUnits extends DoFn<WorkUnit, WorkUnit> {
  private final EnumSet<OutputFormat> formats;
  private final long bytes;

  /** Cuts into parts of a number of bytes, if the formats of the rows allow it. */
  CutUnits(EnumSet<OutputFormat> formats, long bytes) {
    this.formats = formats;
    this.bytes = bytes;
  }

  /** Cuts one unit. */
  @ProcessElement
  public void process(@Element WorkUnit unit, OutputReceiver<WorkUnit> parts) throws IOException {
    if (OutputFormat.byInput(formats)) {
      parts.output(unit); // one file for each input file, with its rows in order
      return;
    }
    unit.parts(bytes).forEach(parts::output);
  }
}
