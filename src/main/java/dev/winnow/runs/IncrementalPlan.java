package dev.winnow.runs;

import dev.winnow.report.InputEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an incremental run has to do: the listed files against the ledger, an entry at a time. Holds
 * the listing, which every run holds, and the names of what is judged again; never the ledger.
 */
public final class IncrementalPlan {
  /** The one set of formats whose rows can be judged again: others need the text. */
  private static final String JUDGED_AGAIN = "jsonl";

  /** Words for what becomes of a file, as run.json counts them. */
  enum Fate {
    NEW,
    /** Named, but not there: a reject of every run until it is. */
    MISSING,
    CHANGED,
    /** Read again because it held rejects. */
    FAILED,
    /** Rows judged by the new policy; the file was not read. */
    JUDGED_AGAIN,
    /** Read again on demand, or because models, version or flags changed as well. */
    READ_AGAIN,
    UNCHANGED,
    /** Unchanged, but its rows were made by another policy, model or version. */
    OUT_OF_DATE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Map<String, InputRef> listed = new LinkedHashMap<>();
  private final Map<StoredUnit, StoredUnit> stored = new LinkedHashMap<>();
  private final TreeMap<String, Long> fates = new TreeMap<>();
  private final TreeMap<String, Long> supersedes = new TreeMap<>();
  private final Set<String> done = new TreeSet<>();
  private final ReprocessMode reprocess;
  private final String policy;
  private final String code;
  private final String formats;

  public IncrementalPlan(
      List<InputRef> inputs, ReprocessMode reprocess, String policy, String code, String formats) {
    inputs.forEach(input -> listed.put(input.resource(), input));
    this.reprocess = reprocess;
    this.policy = policy;
    this.code = code;
    this.formats = formats;
  }

  /** Decides on a file that an earlier run did. */
  public void add(InputEntry entry) {
    InputRef input = listed.get(entry.uri());
    Fate fate = input == null || input.isMissing() ? unlisted(entry) : fate(entry, input);
    count(fate);
    switch (fate) {
      case UNCHANGED, OUT_OF_DATE -> listed.remove(entry.uri());
      case JUDGED_AGAIN -> {
        listed.remove(entry.uri());
        entry.parts().forEach(part -> judgeAgain(entry, part));
        supersede(entry);
      }
      default -> supersede(entry); // stays listed, so it is read
    }
  }

  private Fate fate(InputEntry entry, InputRef input) {
    if (changed(entry, input)) {
      return Fate.CHANGED;
    }
    if (reprocess == ReprocessMode.ALL) {
      return Fate.READ_AGAIN;
    }
    if (reprocess == ReprocessMode.FAILED && !entry.rejected().isEmpty()) {
      return Fate.FAILED;
    }
    Fate fate = unlisted(entry);
    boolean again = fate == Fate.OUT_OF_DATE && reprocess == ReprocessMode.CHANGED_POLICY;
    return again ? Fate.READ_AGAIN : fate;
  }

  /** What can become of a file without reading it. */
  private Fate unlisted(InputEntry entry) {
    if (entry.policy().equals(policy) && entry.code().equals(code)) {
      return Fate.UNCHANGED;
    }
    boolean measured = entry.code().equals(code) && formats.equals(JUDGED_AGAIN);
    return measured && reprocess == ReprocessMode.CHANGED_POLICY
        ? Fate.JUDGED_AGAIN
        : Fate.OUT_OF_DATE;
  }

  private static boolean changed(InputEntry entry, InputRef input) {
    return entry.bytes() != input.bytes() || !entry.version().equals(input.version());
  }

  private void judgeAgain(InputEntry entry, String part) {
    StoredUnit key = new StoredUnit("", entry.run(), part, new ArrayList<>());
    String label = String.format(Locale.ROOT, "again-%05d", stored.size());
    stored
        .computeIfAbsent(key, k -> new StoredUnit(label, entry.run(), part, new ArrayList<>()))
        .files()
        .add(entry.name());
  }

  private void supersede(InputEntry entry) {
    supersedes.merge(entry.run(), 1L, Long::sum);
    done.add(entry.uri());
  }

  private void count(Fate fate) {
    fates.merge(fate.word(), 1L, Long::sum);
  }

  /** Counts what no run has done; after the last entry. */
  public void end() {
    for (InputRef input : listed.values()) {
      if (!done.contains(input.resource())) {
        count(input.isMissing() ? Fate.MISSING : Fate.NEW);
      }
    }
  }

  /** Files to read. */
  public List<InputRef> fresh() {
    return List.copyOf(listed.values());
  }

  /** Rows to judge again. */
  public List<StoredUnit> stored() {
    return List.copyOf(stored.values());
  }

  /** Files by what becomes of them. */
  public Map<String, Long> fates() {
    return fates;
  }

  /** Files whose rows in an earlier run no longer count, by run. */
  public Map<String, Long> supersedes() {
    return supersedes;
  }

  /** URIs of the files that earlier runs did and this one does again. */
  public Set<String> doneAgain() {
    return done;
  }
}
