package dev.winnow.phrasing.counts;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * For each word that a spinner may have written, the words that it may have found there, likeliest
 * first. Immutable.
 */
public final class SwapTable {
  private static final int MAX_SWAPS = 1 << 24;
  private static final double LIKELY = -2.5; // log strength of what most thesauri list
  private static final double STEPS = 16; // a strength is one byte of sixteenths of a nat

  private final int[] firsts;
  private final int[] originals;
  private final byte[] strengths;
  private final byte[] similarities;

  private SwapTable(int[] firsts, int[] originals, byte[] strengths, byte[] similarities) {
    this.firsts = firsts;
    this.originals = originals;
    this.strengths = strengths;
    this.similarities = similarities;
  }

  /**
   * One entry.
   *
   * @param original id of the word that was meant
   * @param strength how readily spinners make this swap, log scale, from -15 to 0
   * @param similarity how alike the company is that the two words keep, in [-1, 1]
   */
  public record Swap(int original, double strength, double similarity) {}

  /** Takes the swaps of each word id, in order. */
  public static SwapTable of(List<List<Swap>> swaps) {
    int total = swaps.stream().mapToInt(List::size).sum();
    int[] firsts = new int[swaps.size() + 1];
    int[] originals = new int[total];
    byte[] strengths = new byte[total];
    byte[] similarities = new byte[total];
    int at = 0;
    for (int id = 0; id < swaps.size(); id++) {
      firsts[id] = at;
      for (Swap swap : swaps.get(id)) {
        originals[at] = swap.original();
        strengths[at] = (byte) (Math.max(-255, Math.round(STEPS * swap.strength())) & 0xFF);
        similarities[at] = (byte) Math.round(127 * swap.similarity());
        at++;
      }
    }
    firsts[swaps.size()] = at;
    return new SwapTable(firsts, originals, strengths, similarities);
  }

  /** Index of a word's first swap; the next word's first ends them. */
  public int first(int id) {
    return firsts[id];
  }

  public int original(int swap) {
    return originals[swap];
  }

  public double strength(int swap) {
    int raw = strengths[swap] & 0xFF;
    return raw == 0 ? 0 : (raw - 256) / STEPS;
  }

  public double similarity(int swap) {
    return similarities[swap] / 127.0;
  }

  /** Log count of a word's commonest likely original; its own where it has none. */
  public double commonest(int id, PhraseCounts counts) {
    double most = counts.logCount(id);
    for (int swap = firsts[id]; swap < firsts[id + 1]; swap++) {
      if (strength(swap) > LIKELY) {
        most = Math.max(most, counts.logCount(originals[swap]));
      }
    }
    return most;
  }

  /** Hands over the swaps of a word. */
  public void forEach(int id, ObjDoubleConsumer<Integer> consumer) {
    for (int swap = firsts[id]; swap < firsts[id + 1]; swap++) {
      consumer.accept(originals[swap], strength(swap));
    }
  }

  /** How many swaps in all. */
  public int size() {
    return originals.length;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(firsts.length);
    out.writeInt(originals.length);
    for (int id = 0; id + 1 < firsts.length; id++) {
      out.writeByte(firsts[id + 1] - firsts[id]);
    }
    for (int original : originals) {
      out.writeByte(original >>> 16);
      out.writeShort(original);
    }
    out.write(strengths);
    out.write(similarities);
  }

  public static SwapTable read(DataInputStream in) throws IOException {
    int[] firsts = new int[ResourceSizes.checked("swap index", in.readInt(), 1 << 21)];
    int total = ResourceSizes.checked("swaps", in.readInt(), MAX_SWAPS);
    for (int id = 0; id + 1 < firsts.length; id++) {
      firsts[id + 1] = firsts[id] + in.readUnsignedByte();
    }
    if (firsts[firsts.length - 1] != total) {
      throw new IOException("the phrasing resource is damaged: the swap index does not add up");
    }
    byte[] bytes = new byte[3 * total];
    in.readFully(bytes);
    int[] originals = new int[total];
    for (int i = 0; i < total; i++) {
      originals[i] =
          (bytes[3 * i] & 0xFF) << 16 | (bytes[3 * i + 1] & 0xFF) << 8 | (bytes[3 * i + 2] & 0xFF);
    }
    byte[] strengths = new byte[total];
    in.readFully(strengths);
    byte[] similarities = new byte[total];
    in.readFully(similarities);
    return new SwapTable(firsts, originals, strengths, similarities);
  }
}
