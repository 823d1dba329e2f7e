package dev.winnow.beam.kin;

import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.corpus.tuples.StarGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the pages of groups, whose members come as tuples, from where they are stored. */
final class StoredGroups {
  private StoredGroups() {}

  /** Takes the pages of a group, each with its location. */
  interface Taker {
    void take(Map<PageRecord, Long> locations) throws IOException;
  }

  /** Gives each group of a part that has two different pages and more. */
  static void each(KinPlan plan, Iterable<byte[]> part, Taker taker) throws IOException {
    long[] members = PackedTuples.sorted(part);
    List<int[]> groups = new ArrayList<>();
    StarGroups.eachPage(members, (from, to) -> groups.add(new int[] {from, to}));
    try (SketchStore store = new SketchStore(plan)) {
      for (int[] group : groups) {
        Map<PageRecord, Long> locations = new HashMap<>();
        for (int i = group[0]; i < group[1]; i += LongTuples.WIDTH) {
          locations.put(store.read(members[i + 3]), members[i + 3]);
        }
        if (locations.size() > 1) {
          taker.take(locations);
        }
      }
    }
  }
}
