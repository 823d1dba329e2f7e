package dev.winnow.phrasing;

import dev.winnow.phrasing.spin.SpinModel;
import dev.winnow.resource.ResourceFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The resource behind spun text: counts of English and what was learnt from it. Immutable, so one
 * instance serves every thread. The trainers make it; it holds no sentence.
 *
 * @param provenance what it was made from, with digests, for people to read
 * @param spin what tells spun text
 */
public record PhrasingModel(String provenance, SpinModel spin) {
  private static final int MAGIC = 0x57504836; // "WPH6": Winnow phrasing, layout 6
  private static final String SHIPPED = "english-health.phrasing";
  private static final int HEX_DIGITS = 64; // of a digest

  /** The resource in the jar; read once a process, at the first call. */
  public static PhrasingModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * As {@link #digest}, of the resource in the jar: a file beside it keeps what {@code sha256sum}
   * said when it was made, because computing it at each start takes longer than reading it.
   */
  public static String shippedDigest() {
    return ResourceFile.read(
        PhrasingModel.class,
        SHIPPED + ".sha256",
        in -> "sha256:" + new String(in.readNBytes(HEX_DIGITS), StandardCharsets.US_ASCII));
  }

  /** Reads a resource; the stream stays open. */
  public static PhrasingModel load(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a phrasing resource of this version: make one with train");
    }
    String provenance = data.readUTF();
    return new PhrasingModel(provenance, SpinModel.read(data));
  }

  /** Writes the resource; the same model gives the same bytes. */
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeUTF(provenance);
    spin.write(data);
    data.flush();
  }

  /** {@code sha256:} and the hex digest of a resource's bytes; the stream stays open. */
  public static String digest(InputStream in) throws IOException {
    return "sha256:" + DigestUtils.sha256Hex(in);
  }

  private static final class Shipped {
    static final PhrasingModel MODEL =
        ResourceFile.read(PhrasingModel.class, SHIPPED, PhrasingModel::load);
  }
}
