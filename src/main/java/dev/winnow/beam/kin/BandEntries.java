package dev.winnow.beam.kin;

import dev.winnow.corpus.BandGroups;
import dev.winnow.corpus.PageRecord;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/** Collects the entries of pages by band and slice. */
public final class BandEntries {
  private static final int MOST_PAGES = 20_000; // 6 MB

  private final PackedTuples parts = new PackedTuples();
  private final int sliceBits;
  private int pages;

  /** Entries under a plan. */
  public BandEntries(KinPlan plan) {
    this.sliceBits = plan.sliceBits();
  }

  /** Adds a page; sends what has come together when it is much. */
  public void add(PageRecord page, long location, OutputReceiver<KV<Integer, byte[]>> out) {
    for (int band = 0; band < BandGroups.BANDS; band++) {
      int slice = (int) (page.band(band) >>> 1 >>> (Long.SIZE - 1 - sliceBits));
      page.enter(parts.part(band << sliceBits | slice), band, location);
    }
    pages++;
    if (pages == MOST_PAGES) {
      send(out);
    }
  }

  /** Sends the rest. */
  public void send(OutputReceiver<KV<Integer, byte[]>> out) {
    parts.send(out);
    pages = 0;
  }
}
