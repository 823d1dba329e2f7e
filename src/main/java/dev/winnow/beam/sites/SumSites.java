package dev.winnow.beam.sites;

import dev.winnow.sites.SiteSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;

/** Adds up the sites of a slice; a site of a million pages stays as small as its summary. */
final class SumSites extends Combine.CombineFn<SitePart, SumSites.Sums, SitePart> {
  /** Sums by site. */
  static final class Sums {
    private final Map<String, SiteSummary.Builder> sites = new TreeMap<>();

    private Sums add(SitePart part) {
      for (SiteSummary site : part.sites()) {
        sites.computeIfAbsent(site.site(), SiteSummary.Builder::new).add(site);
      }
      return this;
    }

    private SitePart part() {
      return new SitePart(sites.values().stream().map(SiteSummary.Builder::sum).toList());
    }
  }

  @Override
  public Sums createAccumulator() {
    return new Sums();
  }

  @Override
  public Sums addInput(Sums sum, SitePart part) {
    return sum.add(part);
  }

  @Override
  public Sums mergeAccumulators(Iterable<Sums> parts) {
    Sums sum = new Sums();
    parts.forEach(part -> sum.add(part.part()));
    return sum;
  }

  @Override
  public SitePart extractOutput(Sums sum) {
    return sum.part();
  }

  @Override
  public Coder<Sums> getAccumulatorCoder(CoderRegistry registry, Coder<SitePart> input) {
    return new SumsCoder();
  }

  @Override
  public Coder<SitePart> getDefaultOutputCoder(CoderRegistry registry, Coder<SitePart> input) {
    return PackedCoder.of(SitePart.class);
  }

  /** Codes sums as the part that they make. */
  private static final class SumsCoder extends AtomicCoder<Sums> {
    private static final long serialVersionUID = 1L;
    private static final PackedCoder<SitePart> PART = PackedCoder.of(SitePart.class);

    @Override
    public void encode(Sums sums, OutputStream out) throws IOException {
      PART.encode(sums.part(), out);
    }

    @Override
    public Sums decode(InputStream in) throws IOException {
      return new Sums().add(PART.decode(in));
    }
  }
}
