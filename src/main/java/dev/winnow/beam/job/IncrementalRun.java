package dev.winnow.beam.job;

import dev.winnow.beam.kin.KinPlan.StoredSketches;
import dev.winnow.beam.kin.LiveFiles;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.report.IncrementFacts;
import dev.winnow.report.InputEntries;
import dev.winnow.report.InputEntry;
import dev.winnow.runs.IncrementalPlan;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.ReprocessMode;
import dev.winnow.runs.StoredUnit;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An incremental run: its work, and how it joins the runs before it. Each run keeps a ledger in its
 * own folder; that ledger is the current one as soon as {@code latest} names the run.
 *
 * @param previous id of the latest run, or null for the first run
 * @param id of this run: its number in the row of runs, and a digest of its work
 * @param fresh files to read
 * @param stored rows to judge again
 * @param holders runs that hold rows which count
 * @param doneAgain URIs whose entries in the ledger this run replaces
 * @param resumed whether an earlier start of this very run is there, to go on with
 */
record IncrementalRun(
    RunFolders folders,
    @Nullable String previous,
    String id,
    List<InputRef> fresh,
    List<StoredUnit> stored,
    SortedSet<String> holders,
    Set<String> doneAgain,
    IncrementFacts facts,
    boolean resumed) {
  private static final int NUMBER_DIGITS = 5;
  private static final int DIGEST_DIGITS = 16; // as in the id of any run

  /**
   * Plans the run of a job, and deletes what an unpublished run left in the same folder.
   *
   * @throws UsageException if the output holds something else
   */
  static IncrementalRun of(
      ScoreOptions options, OutputFolder root, List<InputRef> inputs, String policy, String code)
      throws UsageException, IOException {
    new RunFolders(root).recover();
    requireNoOtherRun(root);
    IncrementalPlan plan =
        new IncrementalPlan(
            inputs,
            ReprocessMode.of(options.getReprocess()),
            policy,
            code,
            OutputFormat.words(OutputFormat.of(options.getFormats())));
    IncrementalRun increment = plan(root, plan, policy + " " + code, options.isResume());
    if (!increment.resumed) {
      increment.clear();
    }
    return increment;
  }

  /**
   * Checks that an output holds no run of the other kind; changes nothing.
   *
   * @throws UsageException if it does
   */
  static void requireNoOtherRun(OutputFolder root) throws UsageException, IOException {
    if (!new RunFolders(root).isHalfPublished() && root.used()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds a run that is not incremental; name another folder",
              root.path()));
    }
  }

  private static IncrementalRun plan(
      OutputFolder root, IncrementalPlan plan, String provenance, boolean resume)
      throws IOException {
    RunFolders folders = new RunFolders(root);
    String previous = folders.latest();
    SortedSet<String> holders = new TreeSet<>();
    if (previous != null) {
      try (InputEntries ledger = ledger(folders, previous)) {
        for (InputEntry entry = ledger.next(); entry != null; entry = ledger.next()) {
          plan.add(entry);
          holders.add(entry.run());
        }
      }
    }
    plan.end();
    StringBuilder work = new StringBuilder(provenance).append(' ').append(previous);
    plan.fresh().forEach(i -> work.append('\n').append(i.name()).append(' ').append(i.version()));
    plan.stored().forEach(unit -> work.append('\n').append(unit));
    String digest = DigestUtils.sha256Hex(work.toString()).substring(0, DIGEST_DIGITS);
    String id = number(previous) + "-" + digest;
    return new IncrementalRun(
        folders,
        previous,
        id,
        plan.fresh(),
        plan.stored(),
        holders,
        plan.doneAgain(),
        new IncrementFacts(previous, new TreeMap<>(plan.fates()), new TreeMap<>(plan.supersedes())),
        resume && DoneUnits.isOpen(folders.run(id)));
  }

  /** The files of sketches of earlier runs. */
  ArrayList<StoredSketches> sketches() throws IOException {
    return stored(RunPlace.SKETCHES.every());
  }

  /** Files of earlier runs by a pattern whose asterisk stands for the label. */
  private ArrayList<StoredSketches> stored(String pattern) throws IOException {
    ArrayList<StoredSketches> stored = new ArrayList<>();
    int start = pattern.indexOf('*') - pattern.lastIndexOf('/') - 1;
    for (String run : holders) {
      OutputFolder folder = folders.run(run);
      for (String file : folder.list(pattern)) {
        String label = file.substring(start, file.lastIndexOf('.'));
        stored.add(new StoredSketches(folder, run, label));
      }
    }
    return stored;
  }

  /** How the work on sites is cut; pages that are judged again count as this run judges them. */
  SitePlan sitePlan(String code, long bytes) throws IOException {
    List<String> again = new ArrayList<>(fresh.stream().map(InputRef::name).toList());
    stored.forEach(unit -> again.addAll(unit.files()));
    return SitePlan.of(
        output(),
        stored(RunPlace.FACTS.every()),
        liveFiles(code),
        LiveFiles.of(folders, previous, code, again),
        bytes);
  }

  /** Which input files of earlier runs count beside this one. */
  LiveFiles liveFiles(String code) {
    return LiveFiles.of(folders, previous, code, fresh.stream().map(InputRef::name).toList());
  }

  /** Whether the run has no work. */
  boolean idle() {
    return fresh.isEmpty() && stored.isEmpty();
  }

  /** The folder that this run writes to. */
  OutputFolder output() {
    return folders.run(id);
  }

  /** The units that are done; the id stands for the plan, as it is made of the run's work. */
  DoneUnits done() throws IOException {
    if (idle()) {
      return new DoneUnits(output(), false); // and no folder is made
    }
    return resumed ? DoneUnits.resume(output()) : DoneUnits.start(output(), id);
  }

  private void clear() throws IOException {
    folders.clear(id.substring(0, id.indexOf('-')));
  }

  /**
   * Writes the ledger and makes this run the latest.
   *
   * @throws IOException also if another run was published after this one was planned
   */
  void publish() throws IOException {
    String latest = folders.latest();
    if (latest == null ? previous != null : !latest.equals(previous)) {
      throw new IOException(
          "run " + latest + " was published meanwhile; runs of one output must not overlap");
    }
    try (InputEntries.Writer out =
        new InputEntries.Writer(new GZIPOutputStream(output().create(RunFolders.LEDGER)))) {
      if (previous != null) {
        keep(out, previous);
      }
      append(out);
    }
    folders.publish(id);
  }

  private void keep(InputEntries.Writer out, String run) throws IOException {
    try (InputEntries before = ledger(folders, run)) {
      for (InputEntry entry = before.next(); entry != null; entry = before.next()) {
        if (!doneAgain.contains(entry.uri())) {
          out.add(entry);
        }
      }
    }
  }

  /** Adds the results of this run; the parts of a large file stand in neighbouring part files. */
  private void append(InputEntries.Writer out) throws IOException {
    InputEntry open = null;
    for (String part : output().list(RunPlace.INPUTS.every())) {
      try (InputEntries entries = new InputEntries(output().open(RunPlace.INPUTS.named(part)))) {
        for (InputEntry entry = entries.next(); entry != null; entry = entries.next()) {
          if (open != null && open.uri().equals(entry.uri())) {
            open = open.and(entry);
            continue;
          }
          if (open != null) {
            out.add(open);
          }
          open = entry;
        }
      }
    }
    if (open != null) {
      out.add(open);
    }
  }

  private static InputEntries ledger(RunFolders folders, String run) throws IOException {
    return new InputEntries(new GZIPInputStream(folders.run(run).open(RunFolders.LEDGER)));
  }

  private static String number(@Nullable String previous) {
    int last = previous == null ? 0 : Integer.parseInt(previous.substring(0, NUMBER_DIGITS));
    return String.format(Locale.ROOT, "%05d", last + 1);
  }
}
