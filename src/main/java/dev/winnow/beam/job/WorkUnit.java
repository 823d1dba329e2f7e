package dev.winnow.beam.job;

import dev.winnow.beam.store.BeamFile;
import dev.winnow.read.CrawlFiles;
import dev.winnow.runs.InputRef;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The work that one worker does at a time: some small files, one large file, or a part of it.
 *
 * @param label place in the plan; names the unit's part files, so that a second attempt after the
 *     loss of a worker writes the same files
 */
record WorkUnit(String label, ArrayList<InputRef> files) implements Serializable {
  /** Small files share a unit up to this size in bytes: a few seconds of work. */
  private static final long UNIT_BYTES = 16L << 20;

  /**
   * Small files share a unit up to this number: opening a file costs about as much as scoring a
   * page.
   */
  private static final int UNIT_FILES = 250;

  /**
   * Parts of a small run: the first worker that is done waits for less than a thirtieth of the run.
   */
  private static final int FEWEST_PARTS = 32;

  /** The smallest part of an archive in bytes: a second of work, some hundred pages. */
  private static final long SMALLEST_PART = 1L << 20;

  /** The largest part of an archive in bytes, some minutes of work: 80 parts of 5 GB. */
  private static final long LARGEST_PART = 64L << 20;

  /**
   * Groups files, in the order of their names, into units. The result depends on the files alone.
   */
  static List<WorkUnit> plan(List<InputRef> files) {
    long most = Math.min(UNIT_BYTES, partBytes(files));
    List<WorkUnit> units = new ArrayList<>();
    ArrayList<InputRef> open = new ArrayList<>();
    long bytes = 0;
    for (InputRef file : files) {
      boolean full = bytes + file.bytes() > most || open.size() == UNIT_FILES;
      if (full && !open.isEmpty()) {
        units.add(new WorkUnit(label(units.size()), open));
        open = new ArrayList<>();
        bytes = 0;
      }
      open.add(file);
      bytes += file.bytes();
    }
    if (!open.isEmpty()) {
      units.add(new WorkUnit(label(units.size()), open));
    }
    return units;
  }

  /**
   * Bytes of the parts into which large archives are cut. A worker without work waits for the
   * others, and on the embedded runner it spins; so small runs have small parts.
   */
  static long partBytes(List<InputRef> files) {
    long all = files.stream().mapToLong(InputRef::bytes).sum();
    return Math.min(LARGEST_PART, Math.max(SMALLEST_PART, all / FEWEST_PARTS));
  }

  /**
   * Returns the parts of a unit that is one large archive, or the unit itself if it is not.
   *
   * @param bytes of a part
   * @throws IOException if the file cannot be opened to see whether it may be cut
   */
  List<WorkUnit> parts(long bytes) throws IOException {
    InputRef file = files.get(0);
    if (files.size() > 1 || file.bytes() <= bytes || !CrawlFiles.splittable(new BeamFile(file))) {
      return List.of(this);
    }
    List<WorkUnit> parts = new ArrayList<>();
    for (long from = 0; from < file.bytes(); from += bytes) {
      InputRef part = file.part(from, Math.min(file.bytes(), from + bytes));
      parts.add(new WorkUnit(label + "-" + label(parts.size()), new ArrayList<>(List.of(part))));
    }
    return parts;
  }

  private static String label(int number) {
    return String.format(Locale.ROOT, "%05d", number);
  }
}
