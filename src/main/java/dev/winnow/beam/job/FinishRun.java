package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.ending.RunEnding;
import dev.winnow.beam.sites.SiteLine;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.model.PageType;
import dev.winnow.policy.PageCondition;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyException;
import dev.winnow.policy.SignalRule;
import dev.winnow.policy.VerdictRule;
import dev.winnow.report.RunInfo;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.ReportWriter;
import dev.winnow.report.html.RunFacts;
import dev.winnow.report.html.RunFacts.ScopeFacts;
import dev.winnow.report.html.RunFacts.SignalFacts;
import dev.winnow.report.html.RunFacts.VerdictLine;
import dev.winnow.runs.BuildVersion;
import dev.winnow.signals.api.SignalCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report and ends the run. It runs inside the pipeline, because a launcher of cloud
 * templates has gone when the job ends.
 */
final class FinishRun extends DoFn<PackedTally, Void> {
  private final ScorerSettings settings;
  private final OutputFolder folder;
  private final RunInfo info;
  private final @Nullable PCollectionView<List<SiteLine>> sites;

  /**
   * The end of a run.
   *
   * @param sites lines of the worst sites, or null if sites are not told
   */
  FinishRun(
      ScorerSettings settings,
      OutputFolder folder,
      RunInfo info,
      @Nullable PCollectionView<List<SiteLine>> sites) {
    this.sites = sites;
    this.settings = settings;
    this.folder = folder;
    this.info = info;
  }

  /** Ends the run. */
  @ProcessElement
  public void process(ProcessContext context) throws IOException, PolicyException {
    RunEnding ending = new RunEnding(folder, info);
    PackedTally begun = ending.begun();
    if (begun != null) { // by an earlier try, behind the report
      ending.end(begun);
      return;
    }
    ReportTally tally = context.element().tally();
    List<String> lines =
        sites == null ? List.of() : context.sideInput(sites).stream().map(SiteLine::json).toList();
    UnitFiles report = new UnitFiles(folder);
    new ReportWriter(tally, facts(tally), lines)
        .write(name -> report.create(RunPlace.REPORT + name));
    report.commit();
    ending.end(context.element());
  }

  private RunFacts facts(ReportTally tally) throws PolicyException {
    Policy policy = settings.policy().read();
    List<SignalFacts> signals = new ArrayList<>();
    for (SignalCard card : settings.cards()) {
      signals.add(facts(card, policy.signals().get(card.id())));
    }
    List<VerdictLine> verdicts = new ArrayList<>();
    policy.verdicts().forEach(rule -> verdicts.add(line(rule)));
    long records =
        tally.total(ReportTally.Facet.VERDICT)
            + tally.total(ReportTally.Facet.SKIP)
            + tally.total(ReportTally.Facet.REJECT);
    return new RunFacts(
        info.id(),
        BuildVersion.VERSION,
        policy.reference(),
        records,
        signals,
        new ScopeFacts(
            policy.scope().languages().stream().sorted().toList(), policy.scope().measuredWeight()),
        verdicts,
        info.details());
  }

  private static VerdictLine line(VerdictRule rule) {
    PageCondition when = rule.when();
    return new VerdictLine(
        rule.verdict().word(),
        rule.qualityBelow(),
        rule.flagsAtLeast(),
        rule.flagged().stream().sorted().toList(),
        when == null ? List.of() : when.types().stream().map(PageType::word).sorted().toList(),
        when == null || when.named(),
        rule.why());
  }

  private static SignalFacts facts(SignalCard card, @Nullable SignalRule rule) {
    return rule == null
        ? new SignalFacts(card.id(), card.unit(), card.summary(), null, null, 0, null, null)
        : new SignalFacts(
            card.id(),
            card.unit(),
            card.summary(),
            rule.good(),
            rule.bad(),
            rule.weight(),
            rule.flagAt(),
            rule.why());
  }
}
