package dev.winnow.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.phrasing.counts.ClassPairs;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.PairReader;
import dev.winnow.phrasing.spin.SuspectReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The resource behind spun text: counts of English, known swaps and learnt weights. Immutable, so
 * one instance serves every thread. {@code train} makes it; it holds no sentence.
 *
 * @param provenance what it was made from, with digests, for people to read
 * @param choice weights of {@link SuspectReader#CHOICE}
 * @param place judges by {@link SuspectReader#FEATURES}
 * @param pairChoice weights of {@link PairReader#CHOICE}
 * @param pair judges by {@link PairReader#FEATURES}
 * @param page weights of {@link PageFeatures#TERMS}
 */
public record PhrasingModel(
    String provenance,
    PhraseCounts counts,
    SwapTable swaps,
    LogisticModel choice,
    TreeScorer place,
    LogisticModel pairChoice,
    TreeScorer pair,
    LogisticModel page) {
  private static final int MAGIC = 0x57504832; // "WPH2": Winnow phrasing, layout 2
  private static final String SHIPPED = "english-health.phrasing";
  private static final int HEX_DIGITS = 64; // of a digest

  /** The resource in the jar; read once a process, at the first call. */
  public static PhrasingModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * As {@link #digest}, of the resource in the jar: a file beside it keeps what {@code sha256sum}
   * said when it was made, since asking anew at each start takes longer than reading it.
   */
  public static String shippedDigest() {
    return shipped(
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
    WordVocabulary vocabulary = WordVocabulary.read(data);
    PairTable pairs = PairTable.read(data);
    PhraseCounts counts = new PhraseCounts(vocabulary, pairs, ClassPairs.read(data));
    SwapTable swaps = SwapTable.read(data);
    LogisticModel choice = LogisticModel.read(data);
    return new PhrasingModel(
        provenance,
        counts,
        swaps,
        choice,
        TreeScorer.read(data),
        LogisticModel.read(data),
        TreeScorer.read(data),
        LogisticModel.read(data));
  }

  /** Writes the resource; the same model gives the same bytes. */
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeUTF(provenance);
    counts.vocabulary().write(data);
    counts.pairs().write(data);
    counts.classes().write(data);
    swaps.write(data);
    choice.write(data);
    place.write(data);
    pairChoice.write(data);
    pair.write(data);
    page.write(data);
    data.flush();
  }

  /** {@code sha256:} and the hex digest of the resource's bytes. */
  public String digest() throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    save(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private static <T> T shipped(String name, Reader<T> reader) {
    try (InputStream in = PhrasingModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static final class Shipped {
    static final PhrasingModel MODEL = shipped(SHIPPED, PhrasingModel::load);
  }
}
