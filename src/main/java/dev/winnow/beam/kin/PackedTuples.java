package dev.winnow.beam.kin;

import dev.winnow.corpus.tuples.LongTuples;
import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/** Tuples by the number of the part that they belong to, packed into one element for each part. */
public final class PackedTuples {
  private final TreeMap<Integer, LongTuples> parts = new TreeMap<>();

  /** The coder of packed parts. */
  public static KvCoder<Integer, byte[]> coder() {
    return KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
  }

  /** The tuples of a part. */
  public LongTuples part(int number) {
    return parts.computeIfAbsent(number, n -> new LongTuples());
  }

  /** Number of the part of a key. */
  static int shard(long key, int shards) {
    return (int) Long.remainderUnsigned(key, shards);
  }

  /** Sends every part on its way and forgets it. */
  public void send(OutputReceiver<KV<Integer, byte[]>> out) {
    parts.forEach((number, tuples) -> out.output(KV.of(number, bytes(tuples.toArray()))));
    parts.clear();
  }

  /** Packs tuples. */
  static byte[] bytes(long[] tuples) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * tuples.length);
    bytes.asLongBuffer().put(tuples);
    return bytes.array();
  }

  /** Unpacks tuples. */
  static long[] tuples(byte[] bytes) {
    long[] tuples = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(tuples);
    return tuples;
  }

  /** Unpacks all tuples of a part, sorted and each once. */
  static long[] sorted(Iterable<byte[]> packed) {
    LongTuples all = new LongTuples();
    packed.forEach(bytes -> all.addAll(tuples(bytes)));
    return all.sorted();
  }
}
