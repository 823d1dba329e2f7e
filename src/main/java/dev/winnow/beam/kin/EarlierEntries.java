package dev.winnow.beam.kin;

import dev.winnow.beam.kin.KinPlan.StoredSketches;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.SketchFile;
import dev.winnow.corpus.tuples.PageLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/** Sends the entries of pages of earlier runs that still count, from their stored sketches. */
public final class EarlierEntries extends DoFn<Integer, KV<Integer, byte[]>> {
  private final KinPlan plan;
  private final LiveFiles files;

  private transient @Nullable Set<Long> live;

  private EarlierEntries(KinPlan plan, LiveFiles files) {
    this.plan = plan;
    this.files = files;
  }

  /** The entries of all earlier runs of a plan. */
  public static PCollection<KV<Integer, byte[]>> of(
      Pipeline pipeline, KinPlan plan, LiveFiles files) {
    List<Integer> numbers = IntStream.range(0, plan.earlier().size()).boxed().toList();
    return pipeline
        .apply("Earlier", Create.of(new ArrayList<>(numbers)).withCoder(VarIntCoder.of()))
        .apply("Spread earlier", Reshuffle.viaRandomKey())
        .apply("Earlier entries", ParDo.of(new EarlierEntries(plan, files)))
        .setCoder(PackedTuples.coder());
  }

  /** Reads which files count, once per worker thread. */
  @Setup
  public void setup() throws IOException {
    live = files.read();
  }

  /** Sends the entries of one file of sketches. */
  @ProcessElement
  public void process(@Element Integer number, OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    if (live == null) {
      throw new IllegalStateException("setup comes first");
    }
    StoredSketches place = plan.earlier().get(number);
    BandEntries entries = new BandEntries(plan);
    try (SketchFile.Reader pages =
        new SketchFile.Reader(place.folder().open(RunPlace.SKETCHES.at(place.label())))) {
      for (PageRecord page = pages.next(); page != null; page = pages.next()) {
        if (live.contains(LiveFiles.hash(place.run(), page.file()))) {
          entries.add(page, PageLocation.earlier(number, pages.place()), out);
        }
      }
    }
    entries.send(out);
  }
}
