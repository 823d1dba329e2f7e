package dev.winnow.runs;

import dev.winnow.naming.EnumWords;
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
 * The work of an incremental run: compares the listed files with the ledger, entry by entry. Memory
 * holds the listing, as in every run, and the names of files to judge again, but never the ledger.
 */
public final class IncrementalPlan {
  /** The one set of formats whose rows can be judged again: the other formats need the text. */
  private static final String JUDGED_AGAIN = "jsonl";

  /** What becomes of a file, in the words of run.json. */
  enum Fate {
    NEW,
    /** The spec names no file: a reject of every run until the file exists. */
    MISSING,
    CHANGED,
    /** Read again because it held rejects. */
    FAILED,
    /** Rows judged by the new policy, without reading the file. */
    JUDGED_AGAIN,
    /** Read again on request, or because models, version or flags changed too. */
    READ_AGAIN,
    UNCHANGED,
    /** Unchanged, although another policy, model or version made its rows. */
    OUT_OF_DATE;

    String word() {
      return EnumWords.of(this);
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

  /** Decides on a file that an earlier run processed. */
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
      default -> supersede(entry); // stays in the listing, so the run reads it
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

  /** The fate of a file that the run does not read. */
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

  /** Counts the files that no run has processed; call it after the last entry. */
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

  /** Files whose rows in an earlier run are out of date, by run. */
  public Map<String, Long> supersedes() {
    return supersedes;
  }

  /** URIs of the files that earlier runs processed and this run processes again. */
  public Set<String> doneAgain() {
    return done;
  }
}
