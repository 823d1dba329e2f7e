package dev.winnow.beam.kin;

import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.FamilyReader;
import dev.winnow.corpus.PageFamily;
import dev.winnow.corpus.PageKin;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.tuples.PageLocation;
import dev.winnow.report.ClusterRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Reads the families of a part, writes their lines, and tells each page of this run of its kin. */
final class WriteFamilies extends DoFn<KV<Integer, Iterable<byte[]>>, KV<String, PageKin>> {
  private final KinPlan plan;
  private final AnchorSource anchors;

  private transient @Nullable FamilyReader reader;

  WriteFamilies(KinPlan plan, AnchorSource anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  /** Gets the tables, once per worker thread. */
  @Setup
  public void setup() {
    reader = new FamilyReader(anchors.anchors());
  }

  /** Reads the families of one part. */
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<KV<String, PageKin>> out)
      throws IOException {
    FamilyReader kin = reader;
    if (kin == null) {
      throw new IllegalStateException("setup comes first");
    }
    List<PageFamily> families = new ArrayList<>();
    StoredGroups.each(
        plan,
        part.getValue(),
        locations -> {
          if (locations.values().stream().anyMatch(l -> !PageLocation.isEarlier(l))) {
            PageFamily family = kin.read(List.copyOf(locations.keySet()));
            families.add(family);
            tell(family, locations, out);
          }
        });
    write(part.getKey(), families);
  }

  private static void tell(
      PageFamily family, Map<PageRecord, Long> locations, OutputReceiver<KV<String, PageKin>> out) {
    for (int i = 0; i < family.pages().size(); i++) {
      long location = locations.getOrDefault(family.pages().get(i), -1L);
      if (!PageLocation.isEarlier(location)) {
        out.output(KV.of(PageLocation.label(location), family.kin().get(i)));
      }
    }
  }

  private void write(int part, List<PageFamily> families) throws IOException {
    if (families.isEmpty()) {
      return; // some loaders fail on an empty file
    }
    UnitFiles files = new UnitFiles(plan.folder());
    try (ClusterRows rows = new ClusterRows(files.create(RunPlace.CLUSTERS.at(part)))) {
      for (PageFamily family :
          families.stream().sorted(Comparator.comparing(PageFamily::id)).toList()) {
        rows.add(family);
      }
    }
    files.commit();
  }
}
