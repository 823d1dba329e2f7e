package dev.winnow.beam.sites;

import dev.winnow.corpus.StableHash;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.SiteSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/**
 * Summaries of sites that belong to one slice.
 *
 * @param sites in the order of their names
 */
public record SitePart(List<SiteSummary> sites) {
  /** Copies the list. */
  public SitePart {
    sites = List.copyOf(sites);
  }

  /** The coder of parts by the number of their slice. */
  public static KvCoder<Integer, SitePart> coder() {
    return KvCoder.of(VarIntCoder.of(), PackedCoder.of(SitePart.class));
  }

  /** Adds up pages by site and sends what has come together. */
  public static final class Collector {
    private static final int MOST_PAGES = 10_000; // some 10 MB

    private final int slices;
    private final OutputReceiver<KV<Integer, SitePart>> out;
    private final Map<String, SiteSummary.Builder> sites = new TreeMap<>();
    private int pages;

    /**
     * A sum of no pages.
     *
     * @param slices number of slices, the same for all parts of a run
     */
    public Collector(int slices, OutputReceiver<KV<Integer, SitePart>> out) {
      this.slices = slices;
      this.out = out;
    }

    /** Adds a page; one without an address belongs to no site. */
    public void add(PageFacts page) {
      String site = page.site();
      if (site == null) {
        return;
      }
      sites.computeIfAbsent(site, SiteSummary.Builder::new).add(page);
      if (++pages == MOST_PAGES) {
        send();
      }
    }

    /** Sends the rest. */
    public void send() {
      Map<Integer, List<SiteSummary>> parts = new TreeMap<>();
      sites.forEach(
          (site, sum) -> parts.computeIfAbsent(slice(site), n -> new ArrayList<>()).add(sum.sum()));
      parts.forEach((slice, list) -> out.output(KV.of(slice, new SitePart(list))));
      sites.clear();
      pages = 0;
    }

    private int slice(String site) {
      return (int) Long.remainderUnsigned(StableHash.of(site), slices);
    }
  }
}
