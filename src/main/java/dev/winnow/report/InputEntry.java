package dev.winnow.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run made of one input file, or of a part of it: a line of {@code inputs/} and of the
 * ledger.
 *
 * @param uri as the file system names the file
 * @param name as rows name it
 * @param bytes stored size of the file
 * @param version what the file system says of its state: time of change, checksum if it has one
 * @param run that holds its rows
 * @param parts labels of the part files that hold them, in order
 * @param policy name and digest
 * @param code digest of everything else that decides the rows: version, models, flags
 * @param skipped records by reason
 * @param rejected records by code
 */
public record InputEntry(
    String uri,
    String name,
    long bytes,
    String version,
    String run,
    List<String> parts,
    String policy,
    String code,
    long scored,
    SortedMap<String, Long> skipped,
    SortedMap<String, Long> rejected) {
  /** Copies the collections. */
  public InputEntry {
    parts = List.copyOf(parts);
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
  }

  /** The same file with the next part of it. */
  public InputEntry and(InputEntry next) {
    List<String> both = new ArrayList<>(parts);
    both.addAll(next.parts);
    return new InputEntry(
        uri,
        name,
        bytes,
        version,
        run,
        both,
        policy,
        code,
        scored + next.scored,
        sum(skipped, next.skipped),
        sum(rejected, next.rejected));
  }

  /** The same file, judged again by another run. */
  public InputEntry judgedAgain(String newRun, String newPart, String newPolicy) {
    return new InputEntry(
        uri,
        name,
        bytes,
        version,
        newRun,
        List.of(newPart),
        newPolicy,
        code,
        scored,
        skipped,
        rejected);
  }

  private static SortedMap<String, Long> sum(SortedMap<String, Long> a, SortedMap<String, Long> b) {
    SortedMap<String, Long> sum = new TreeMap<>(a);
    b.forEach((key, n) -> sum.merge(key, n, Long::sum));
    return sum;
  }
}
