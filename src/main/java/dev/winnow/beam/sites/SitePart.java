package dev.winnow.beam.sites;

import dev.winnow.corpus.StableHash;
import dev.winnow.packing.PackedData;
import dev.winnow.packing.StoredList;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.SiteSummary;
import dev.winnow.sites.StoredSites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
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

  /** The coder of packed parts by the number of their slice. */
  public static KvCoder<Integer, byte[]> coder() {
    return KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
  }

  private static SitePart unpack(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(PackedData.unpack(packed, Integer.MAX_VALUE)))) {
      return new SitePart(StoredList.read(in, Integer.MAX_VALUE, StoredSites::read));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading what this run packed does not fail
    }
  }

  /** Packs the part: what waits for other parts takes a tenth of the memory. */
  byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      StoredList.write(out, sites, StoredSites::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // writing to memory does not fail
    }
    return PackedData.pack(bytes.toByteArray());
  }

  /** The sum of packed parts. */
  static SitePart sum(List<byte[]> parts) {
    Map<String, SiteSummary.Builder> sums = new TreeMap<>();
    for (byte[] part : parts) {
      for (SiteSummary site : unpack(part).sites()) {
        sums.computeIfAbsent(site.site(), SiteSummary.Builder::new).add(site);
      }
    }
    return new SitePart(sums.values().stream().map(SiteSummary.Builder::sum).toList());
  }

  /** Adds up pages by site and sends what has come together. */
  public static final class Collector {
    private static final int MOST_PAGES = 10_000; // some 10 MB

    private final int slices;
    private final OutputReceiver<KV<Integer, byte[]>> out;
    private final Map<String, SiteSummary.Builder> sites = new TreeMap<>();
    private int pages;

    /**
     * A sum of no pages.
     *
     * @param slices number of slices, the same for all parts of a run
     */
    public Collector(int slices, OutputReceiver<KV<Integer, byte[]>> out) {
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
      parts.forEach((slice, list) -> out.output(KV.of(slice, new SitePart(list).pack())));
      sites.clear();
      pages = 0;
    }

    private int slice(String site) {
      return (int) Long.remainderUnsigned(StableHash.of(site), slices);
    }
  }
}
