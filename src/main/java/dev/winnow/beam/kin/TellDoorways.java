package dev.winnow.beam.kin;

import dev.winnow.corpus.DoorwayReader;
import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.corpus.tuples.PageLocation;
import dev.winnow.corpus.tuples.StarGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Reads the groups of doorways of a part and tells each page of this run of the others. */
final class TellDoorways extends DoFn<KV<Integer, Iterable<byte[]>>, KV<String, PageDoorway>> {
  private final KinPlan plan;
  private final AnchorSource anchors;

  private transient @Nullable DoorwayReader reader;

  TellDoorways(KinPlan plan, AnchorSource anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  /** Gets the tables, once per worker thread. */
  @Setup
  public void setup() {
    reader = new DoorwayReader(anchors.anchors());
  }

  /** Reads the groups of one part. */
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<KV<String, PageDoorway>> out)
      throws IOException {
    if (reader == null) {
      throw new IllegalStateException("setup comes first");
    }
    long[] members = PackedTuples.sorted(part.getValue());
    List<int[]> groups = new ArrayList<>();
    StarGroups.eachPage(members, (from, to) -> groups.add(new int[] {from, to}));
    try (SketchStore store = new SketchStore(plan)) {
      for (int[] group : groups) {
        Map<PageRecord, Long> locations = new HashMap<>();
        for (int i = group[0]; i < group[1]; i += LongTuples.WIDTH) {
          locations.put(store.read(members[i + 3]), members[i + 3]);
        }
        if (locations.size() > 1) {
          reader
              .read(List.copyOf(locations.keySet()))
              .forEach((page, doorway) -> tell(locations.getOrDefault(page, -1L), doorway, out));
        }
      }
    }
  }

  private static void tell(
      long location, PageDoorway doorway, OutputReceiver<KV<String, PageDoorway>> out) {
    if (!PageLocation.isEarlier(location)) {
      out.output(KV.of(PageLocation.label(location), doorway));
    }
  }
}
