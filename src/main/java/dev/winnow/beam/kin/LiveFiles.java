package dev.winnow.beam.kin;

import dev.winnow.beam.store.RunFolders;
import dev.winnow.corpus.StableHash;
import dev.winnow.report.InputEntries;
import dev.winnow.report.InputEntry;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which input files of earlier runs still count: those whose rows no later run replaces. Holds a
 * hash for each, not its name.
 *
 * @param runs the folder of all runs, or null if there are none before
 * @param previous the latest of them
 * @param code what made their sketches, as in the ledger; others cannot be compared
 * @param fresh hashes of the names that this run reads anew
 */
public record LiveFiles(
    @Nullable RunFolders runs, @Nullable String previous, String code, HashSet<Long> fresh)
    implements Serializable {

  /** No earlier run. */
  public static LiveFiles none() {
    return new LiveFiles(null, null, "", new HashSet<>());
  }

  /** The files of earlier runs, less those with these names. */
  public static LiveFiles of(
      RunFolders runs, @Nullable String previous, String code, Iterable<String> names) {
    HashSet<Long> fresh = new HashSet<>();
    names.forEach(name -> fresh.add(StableHash.of(name)));
    return new LiveFiles(runs, previous, code, fresh);
  }

  /** Hashes of run and name of the files that count. */
  public Set<Long> read() throws IOException {
    Set<Long> live = new HashSet<>();
    if (runs == null || previous == null) {
      return live;
    }
    try (InputEntries ledger =
        new InputEntries(new GZIPInputStream(runs.run(previous).open(RunFolders.LEDGER)))) {
      for (InputEntry entry = ledger.next(); entry != null; entry = ledger.next()) {
        if (entry.code().equals(code) && !fresh.contains(StableHash.of(entry.name()))) {
          live.add(hash(entry.run(), entry.name()));
        }
      }
    }
    return live;
  }

  /** Hash of a file of a run, as {@link #read} gives them. */
  public static long hash(String run, String file) {
    return StableHash.of(run + '\n' + file);
  }
}
