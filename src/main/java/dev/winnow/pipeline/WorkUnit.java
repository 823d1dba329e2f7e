package dev.winnow.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one worker does at a time: some small files, or one large one.
 *
 * @param number place in the plan; names the unit's part files, so that a unit done twice, after a
 *     lost worker, writes the same files again
 */
record WorkUnit(int number, ArrayList<InputRef> files) implements Serializable {
  /** Small files share a unit up to this size: a few seconds of work. */
  private static final long UNIT_BYTES = 16L << 20;

  /** And up to this many: opening a file costs about what scoring a page does. */
  private static final int UNIT_FILES = 250;

  /** Cuts files, in the order of their names, into units. Depends on the files alone. */
  static List<WorkUnit> plan(List<InputRef> files) {
    List<WorkUnit> units = new ArrayList<>();
    ArrayList<InputRef> open = new ArrayList<>();
    long bytes = 0;
    for (InputRef file : files) {
      boolean full = bytes + file.bytes() > UNIT_BYTES || open.size() == UNIT_FILES;
      if (full && !open.isEmpty()) {
        units.add(new WorkUnit(units.size(), open));
        open = new ArrayList<>();
        bytes = 0;
      }
      open.add(file);
      bytes += file.bytes();
    }
    if (!open.isEmpty()) {
      units.add(new WorkUnit(units.size(), open));
    }
    return units;
  }

  /** Name of the unit in file names. */
  String label() {
    return "%05d".formatted(number);
  }
}
