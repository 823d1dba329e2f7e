package dev.winnow.beam.job;

import dev.winnow.runs.OutputFormat;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.beam.sdk.transforms.DoFn;

/** Cuts large archives, so that one of them keeps every worker busy. */
final class CutUnits extends DoFn<WorkUnit, WorkUnit> {
  private final EnumSet<OutputFormat> formats;
  private final long bytes;

  /** Cuts into parts of so many bytes, for rows in these formats. */
  CutUnits(EnumSet<OutputFormat> formats, long bytes) {
    this.formats = formats;
    this.bytes = bytes;
  }

  /** Cuts one unit. */
  @ProcessElement
  public void process(@Element WorkUnit unit, OutputReceiver<WorkUnit> parts) throws IOException {
    if (formats.contains(OutputFormat.DOLMA)) {
      parts.output(unit); // Dolma wants one file for each input file, its rows in order
      return;
    }
    unit.parts(bytes).forEach(parts::output);
  }
}
