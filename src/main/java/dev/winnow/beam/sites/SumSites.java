package dev.winnow.beam.sites;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the sites of a slice; a site of a million pages stays as small as its summary. The last
 * few parts come out as they are, since who writes the sites has to unpack them anyway.
 */
final class SumSites extends Combine.CombineFn<byte[], SumSites.Sums, List<byte[]>> {
  /**
   * Packed parts that wait to be added up. They are, if they are many and as large as the sum
   * before: so each page is unpacked a few times, however many parts there are.
   */
  static final class Sums {
    private static final int MANY = 16;

    private byte @Nullable [] sum; // packed
    private final List<byte[]> waiting = new ArrayList<>();
    private long bytes;

    private Sums add(byte[] part) {
      waiting.add(part);
      bytes += part.length;
      if (waiting.size() >= MANY && (sum == null || bytes >= sum.length)) {
        settle();
      }
      return this;
    }

    private List<byte[]> parts() {
      List<byte[]> parts = new ArrayList<>(waiting);
      if (sum != null) {
        parts.add(sum);
      }
      return parts;
    }

    private byte[] settle() {
      List<byte[]> parts = parts();
      byte[] settled = parts.size() == 1 ? parts.get(0) : SitePart.sum(parts).pack();
      sum = settled;
      waiting.clear();
      bytes = 0;
      return settled;
    }
  }

  @Override
  public Sums createAccumulator() {
    return new Sums();
  }

  @Override
  public Sums addInput(Sums sum, byte[] part) {
    return sum.add(part);
  }

  @Override
  public Sums mergeAccumulators(Iterable<Sums> parts) {
    Sums sum = new Sums();
    parts.forEach(part -> sum.add(part.settle()));
    return sum;
  }

  @Override
  public List<byte[]> extractOutput(Sums sum) {
    return sum.parts();
  }

  @Override
  public Coder<Sums> getAccumulatorCoder(CoderRegistry registry, Coder<byte[]> input) {
    return new SumsCoder();
  }

  @Override
  public Coder<List<byte[]>> getDefaultOutputCoder(CoderRegistry registry, Coder<byte[]> input) {
    return ListCoder.of(ByteArrayCoder.of());
  }

  /** Codes sums as the part that they make. */
  private static final class SumsCoder extends AtomicCoder<Sums> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(Sums sums, OutputStream out) throws IOException {
      ByteArrayCoder.of().encode(sums.settle(), out);
    }

    @Override
    public Sums decode(InputStream in) throws IOException {
      return new Sums().add(ByteArrayCoder.of().decode(in));
    }
  }
}
