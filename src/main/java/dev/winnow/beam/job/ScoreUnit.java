package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.UnitSketches;
import dev.winnow.beam.sites.MarkUses;
import dev.winnow.beam.sites.UnitFacts;
import dev.winnow.beam.store.BeamFile;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageSketcher;
import dev.winnow.line.PageLine;
import dev.winnow.model.Origin;
import dev.winnow.model.Rejected;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.report.html.ReportTally;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import dev.winnow.sites.PageTies;
import dev.winnow.sites.SiteUse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads, scores and writes a unit in one step, so that no page crosses to another worker; the
 * outputs are a tally and, if pages are compared with each other, the entries of their sketches. A
 * second attempt at a unit replaces its files with the same bytes.
 */
final class ScoreUnit extends DoFn<WorkUnit, KV<String, KV<WorkUnit, PackedTally>>> {
  /** The units with their tallies, by label. */
  static final TupleTag<KV<String, KV<WorkUnit, PackedTally>>> TALLIES = new TupleTag<>() {};

  /** The entries of the pages of a unit. */
  static final TupleTag<KV<Integer, byte[]>> ENTRIES = new TupleTag<>() {};

  /** On which sites the marks of its pages stand. */
  static final TupleTag<KV<String, SiteUse>> USES = new TupleTag<>() {};

  private final ScorerSettings settings;
  private final OutputFolder folder;
  private final EnumSet<OutputFormat> formats;
  private final RunProvenance provenance;
  private final DoneUnits done;
  private final KinPlan plan;

  private transient @Nullable PageLine line;
  private transient @Nullable ReadOptions options;
  private transient @Nullable PageSketcher sketcher;

  ScoreUnit(
      ScorerSettings settings,
      OutputFolder folder,
      EnumSet<OutputFormat> formats,
      RunProvenance provenance,
      DoneUnits done,
      KinPlan plan) {
    this.settings = settings;
    this.folder = folder;
    this.formats = formats;
    this.provenance = provenance;
    this.done = done;
    this.plan = plan;
  }

  /** Builds the line, once per worker thread. */
  @Setup
  public void setup() {
    line = settings.line();
    options = settings.readOptions();
    sketcher = settings.acrossPages() ? new PageSketcher(settings.anchors()) : null;
  }

  /** Scores the pages of one unit. */
  @ProcessElement
  public void process(@Element WorkUnit unit, MultiOutputReceiver out) throws IOException {
    PackedTally tally = resumed(unit, out);
    if (tally == null) {
      tally = fresh(unit, out);
    }
    out.get(TALLIES).output(KV.of(unit.label(), KV.of(unit, tally)));
  }

  /** The counts of a unit that an earlier start of this run has done, or null. */
  private @Nullable PackedTally resumed(WorkUnit unit, MultiOutputReceiver out) throws IOException {
    byte[] before = done.find(unit.label());
    if (before == null) {
      return null;
    }
    unit.files().forEach(ScoreCounters::resumed);
    if (sketcher != null) {
      UnitSketches.send(unit.label(), plan, out.get(ENTRIES));
      UnitFacts.send(folder, unit.label(), new MarkUses(out.get(USES)));
    }
    return new PackedTally(before);
  }

  private PackedTally fresh(WorkUnit unit, MultiOutputReceiver out) throws IOException {
    UnitFiles files = new UnitFiles(folder);
    UnitSketches sketches =
        sketcher == null
            ? null
            : new UnitSketches(sketcher, files, unit.label(), plan, out.get(ENTRIES));
    UnitFacts facts =
        sketcher == null ? null : new UnitFacts(files, unit.label(), new MarkUses(out.get(USES)));
    PackedTally tally = new PackedTally(score(unit, files, sketches, facts, Map.of()));
    files.commit();
    done.add(unit.label(), tally.bytes());
    return tally;
  }

  /**
   * Scores the pages of a unit.
   *
   * @param ties of pages of the unit, by their ordinals
   */
  ReportTally score(
      WorkUnit unit,
      UnitFiles files,
      @Nullable UnitSketches sketches,
      @Nullable UnitFacts facts,
      Map<Integer, PageTies> ties)
      throws IOException {
    if (line == null || options == null) {
      throw new IllegalStateException("setup comes first");
    }
    ReportTally tally = new ReportTally();
    int pages = 0;
    try (UnitOutputs outputs = new UnitOutputs(files, unit, formats, provenance, sketches, facts)) {
      for (InputRef input : unit.files()) {
        UnitSink sink = new UnitSink(line, outputs, pages, ties);
        outputs.begin(input);
        read(input, sink, options);
        outputs.end(input, sink.tally());
        tally.merge(sink.tally());
        pages = sink.pages();
        ScoreCounters.read(input);
      }
    }
    return tally;
  }

  private static void read(InputRef input, UnitSink sink, ReadOptions options) throws IOException {
    try {
      if (input.isMissing()) {
        throw new FileNotFoundException(input.reason());
      }
      BeamFile file = new BeamFile(input);
      if (input.isWhole()) {
        CrawlFiles.read(file, options, sink);
      } else {
        CrawlFiles.readRange(file, input.from(), input.to(), options, sink);
      }
    } catch (FileNotFoundException e) {
      sink.rejected(
          new Rejected(
              Rejected.Stage.READ,
              new Origin(input.name(), 0, null),
              Rejected.Code.FILE_UNREADABLE,
              String.valueOf(e.getMessage())));
    }
  }
}
