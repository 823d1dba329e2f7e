package dev.winnow.beam.kin;

import dev.winnow.corpus.DoorwayReader;
import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.tuples.PageLocation;
import java.io.IOException;
import java.util.List;
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
    DoorwayReader doorways = reader;
    if (doorways == null) {
      throw new IllegalStateException("setup comes first");
    }
    StoredGroups.each(
        plan,
        part.getValue(),
        locations ->
            doorways
                .read(List.copyOf(locations.keySet()))
                .forEach((page, doorway) -> tell(locations.getOrDefault(page, -1L), doorway, out)));
  }

  private static void tell(
      long location, PageDoorway doorway, OutputReceiver<KV<String, PageDoorway>> out) {
    if (!PageLocation.isEarlier(location)) {
      out.output(KV.of(PageLocation.label(location), doorway));
    }
  }
}
