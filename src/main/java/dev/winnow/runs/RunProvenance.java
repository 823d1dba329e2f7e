package dev.winnow.runs;

import dev.winnow.report.InputEntry;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunTotals;
import dev.winnow.report.html.ReportTally;
import java.io.Serializable;
import java.util.List;

/**
 * What decides the rows of a run: the same file under equal provenance gives the same rows.
 *
 * @param run id of the run
 * @param policy name and digest
 * @param code digest of everything else that decides the rows: version, models, field names,
 *     formats
 */
public record RunProvenance(String run, String policy, String code) implements Serializable {

  /** What came of one input of a unit. */
  public InputEntry entry(InputRef input, String part, ReportTally tally) {
    RunTotals totals = RunJson.totals(tally, 0);
    return new InputEntry(
        input.resource(),
        input.name(),
        input.bytes(),
        input.version(),
        run,
        List.of(part),
        policy,
        code,
        totals.scored(),
        totals.skippedBy(),
        totals.rejectedBy());
  }
}
